package org.hangyeol.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Keys for tests, made without a key. */
@ApplicationScoped
public class Keys {
    private final KeyRing ring;

    Keys(KeyRing ring) {
        this.ring = ring;
    }

    /** A key without limits. */
    public String of(Role role) {
        return limitedTo(role, null, null);
    }

    /** A key for these memories and termbases only; null means all. */
    public String limitedTo(Role role, Set<String> memories, Set<String> termbases) {
        return ring.make(
                        new KeySettings(
                                "key " + UUID.randomUUID(), role.code(), memories, termbases, null, null, null, null),
                        null)
                .key();
    }

    String revoked(Role role) {
        KeyRing.Made made = made(role);
        ring.revoke(made.known().id, null);
        return made.key();
    }

    /** Nobody can make a key that has expired, so time is put forward in the database. */
    String expired(Role role) {
        KeyRing.Made made = made(role);
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.update(
                        "expiresAt = ?1 where id = ?2", Instant.parse("2020-01-01T00:00:00Z"), made.known().id));
        ring.read();
        return made.key();
    }

    private KeyRing.Made made(Role role) {
        return ring.make(
                new KeySettings("key " + UUID.randomUUID(), role.code(), null, null, null, null, null, null), null);
    }

    /** A request with a key, as JSON. */
    public static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }
}
