package org.hangyeol.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a ticket is worth: what its key is, for a day, and nothing else. */
@QuarkusTest
class TicketsTest {
    @Inject
    KeyRing ring;

    @Inject
    Tickets tickets;

    private KeyRing.Made made(Role role) {
        return ring.make(
                new KeySettings("ticket " + UUID.randomUUID(), role.code(), null, null, null, null, null, null), null);
    }

    private static void isRefused(String ticket, String reason) {
        given().header("Session", ticket)
                .get("/api/caller")
                .then()
                .statusCode(401)
                .body("detail", containsString(reason));
    }

    @Test
    void itsHolderIsThatOfTheKeyInAHeaderOrInTheAddress() {
        KeyRing.Made made = made(Role.TRANSLATOR);
        String ticket = tickets.issue(made.key());
        given().header("Session", ticket)
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo(made.known().name))
                .body("role", equalTo("translator"));
        given().queryParam("session", ticket).get("/api/caller").then().body("name", equalTo(made.known().name));
    }

    @Test
    void theKeyIsNotInItAndNothingElseIsAsked() {
        String key = made(Role.READER).key();
        String ticket = tickets.issue(key);
        String secret = key.substring(KeyRing.PREFIX.length());
        assertFalse(ticket.contains(secret.substring(0, 8)), ticket);
        assertTrue(ticket.matches("hgt_[0-9]+_[0-9]+_[A-Za-z0-9_-]{43}"), ticket);
    }

    @Test
    void itIsWorthNothingOnceTheKeyIsRevoked() {
        KeyRing.Made made = made(Role.ADMIN);
        String ticket = tickets.issue(made.key());
        given().header("Session", ticket).get("/api/caller").then().statusCode(200);
        ring.revoke(made.known().id, null);
        isRefused(ticket, "was revoked");
        assertThrows(RefusedKeyException.class, () -> tickets.issue(made.key()));
    }

    @Test
    void itIsWorthNothingOnceTheKeyHasExpired() {
        KeyRing.Made made = made(Role.ADMIN);
        String ticket = tickets.issue(made.key());
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.update(
                        "expiresAt = ?1 where id = ?2", Instant.parse("2020-01-01T00:00:00Z"), made.known().id));
        ring.read();
        isRefused(ticket, "expired");
    }

    @Test
    void aRoleThatIsTakenAwayIsTakenFromItToo() {
        KeyRing.Made made = made(Role.ADMIN);
        String ticket = tickets.issue(made.key());
        ring.change(made.known().id, new KeySettings(made.known().name, "reader", null, null, null, null, null, null));
        given().header("Session", ticket).get("/api/caller").then().body("role", equalTo("reader"));
        given().header("Session", ticket).get("/api/keys").then().statusCode(403);
    }

    @Test
    void itRunsOutAfterADay() {
        String key = made(Role.READER).key();
        Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofHours(-25));
        Tickets ofYesterday = new Tickets(ring, yesterday);
        String ticket = ofYesterday.issue(key);
        assertEquals(Role.READER, ofYesterday.holderOf(ticket).role());
        String old = tickets.issue(key);
        assertEquals(Role.READER, tickets.holderOf(old).role());
        Tickets same = tickets;
        assertThrows(RefusedKeyException.class, () -> same.holderOf(ticket), "of another server too");
    }

    @Test
    void nobodyElseCanMakeOne() {
        String reader = tickets.issue(made(Role.READER).key());
        KeyRing.Made admin = made(Role.ADMIN);
        String[] parts = reader.split("_", 4);
        String end = parts[2];
        String seal = parts[3];
        String later = String.valueOf(Long.parseLong(end) + 1);
        String changed = (seal.charAt(0) == 'A' ? 'B' : 'A') + seal.substring(1);
        for (String forged : List.of(
                "hgt_%d_%s_%s".formatted(admin.known().id, end, seal),
                "hgt_%s_%s_%s".formatted(parts[1], later, seal),
                "hgt_%s_%s_%s".formatted(parts[1], end, changed),
                "hgt_999999999999999999_99999999999_" + seal,
                "hgt_" + admin.known().hash,
                "hgt_",
                "hgt_%s_%s_".formatted(parts[1], end),
                new Tickets(ring, Clock.systemUTC()).issue(admin.key()))) {
            isRefused(forged, "session has ended");
        }
    }

    @Test
    void sessionsOfOtherProgramsAreNotLookedAt() {
        given().header("Session", "abc")
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("kind", equalTo("LOCAL"));
        assertEquals("none", tickets.issue("secret"));
        assertEquals("none", tickets.issue(null));
    }
}
