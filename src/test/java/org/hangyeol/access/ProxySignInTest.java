package org.hangyeol.access;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** People whom a proxy signs in; {@code NginxIT} does the same with a real one. */
@QuarkusTest
@TestProfile(ProxySignInTest.BehindProxy.class)
class ProxySignInTest {
    public static class BehindProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hangyeol.access.proxy.addresses", "10.1.0.0/16, 127.0.0.1",
                    "hangyeol.access.proxy.user-header", "X-Auth-Request-Email",
                    "hangyeol.access.proxy.role", "translator",
                    "hangyeol.access.proxy.roles.\"kim@example.org\"", "admin",
                    "hangyeol.access.requests-per-minute", "100");
        }
    }

    @Inject
    Keys keys;

    @Test
    void aPersonIsWhoTheProxySays() {
        given().header("X-Auth-Request-Email", "kim@example.org")
                .get("/api/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("kim@example.org"))
                .body("kind", equalTo("PERSON"))
                .body("role", equalTo("admin"));
        given().header("X-Auth-Request-Email", "lee@example.org")
                .get("/api/caller")
                .then()
                .body("role", equalTo("translator"));
        given().header("X-Auth-Request-Email", "lee@example.org")
                .get("/api/keys")
                .then()
                .statusCode(403);
    }

    /** The door is shut as soon as there is a proxy: not everybody who comes from this machine is here. */
    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void whomTheProxyDoesNotNameIsAStranger(String name) {
        given().get("/api/caller").then().statusCode(401);
        given().header("X-Auth-Request-Email", name).get("/api/caller").then().statusCode(401);
        given().header("X-Forwarded-User", "kim@example.org")
                .get("/api/caller")
                .then()
                .statusCode(401);
    }

    @Test
    void aKeyCountsMoreThanAName() {
        given().header("X-Auth-Request-Email", "kim@example.org")
                .header("X-API-Key", keys.of(Role.READER))
                .get("/api/caller")
                .then()
                .body("kind", equalTo("KEY"))
                .body("role", equalTo("reader"));
    }

    /** Whoever a request names: what a person did is theirs. */
    @Test
    void changesCarryTheNameOfThePerson() {
        given().header("X-Auth-Request-Email", "lee@example.org")
                .contentType("application/json")
                .body(Map.of("ko", "서명한 문장", "en", "a signed sentence", "author", "somebody else"))
                .post("/api/memories/main/units")
                .then()
                .statusCode(201)
                .body("changedBy", equalTo("lee@example.org"));
        String limited = keys.limitedTo(Role.TERMINOLOGIST, null, Set.of("starter"));
        given().header("X-Auth-Request-Email", "kim@example.org")
                .contentType("application/json")
                .body(Map.of(
                        "author",
                        "somebody else",
                        "terms",
                        java.util.List.of(Map.of("language", "ko", "text", "서명한말"))))
                .post("/api/termbases/starter/concepts")
                .then()
                .statusCode(201)
                .body("changedBy", equalTo("kim@example.org"));
        Keys.with(limited)
                .body(Map.of(
                        "author",
                        "somebody else",
                        "terms",
                        java.util.List.of(Map.of("language", "ko", "text", "남이한말"))))
                .post("/api/termbases/starter/concepts")
                .then()
                .statusCode(201)
                .body("changedBy", equalTo("somebody else"));
    }
}
