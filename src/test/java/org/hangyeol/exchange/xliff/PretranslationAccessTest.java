package org.hangyeol.exchange.xliff;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** What a key with limits may not use is not looked in, and refused if it is named. */
@QuarkusTest
class PretranslationAccessTest {
    @Inject
    Keys keys;

    private Desk own;
    private Desk other;

    @BeforeEach
    void setUp() {
        own = new Desk().save("우리 기념우표가 나왔다.", "Our stamp came out.");
        other = new Desk().save("우리 기념우표가 나왔다.", "Their stamp came out.").terms("기념우표,their stamp\n");
    }

    private ValidatableResponse send(String... parameters) {
        String key = keys.limitedTo(Role.READER, Set.of(own.name()), Set.of(Api.name(own.termbase)));
        RequestSpecification request =
                Keys.with(key).contentType("application/octet-stream").queryParam("filename", "a.xlf");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        String file = Desk.xliff12("<trans-unit id='1'><source>우리 기념우표가 나왔다.</source></trans-unit>");
        return request.body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/pretranslations")
                .then();
    }

    @Test
    void whereNothingIsNamedItsOwnIsMeant() {
        send().statusCode(200)
                .body(
                        containsString("Our stamp came out."),
                        not(containsString("Their stamp")),
                        not(containsString("their stamp")));
        send("memory", own.name()).statusCode(200).header("Hangyeol-Segments", equalTo("1"));
    }

    @Test
    void othersAreRefusedByName() {
        send("memory", other.name()).statusCode(403).body("detail", containsString("'" + other.name() + "'"));
        send("termbase", Api.name(other.termbase)).statusCode(403);
    }
}
