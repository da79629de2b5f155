package org.hangyeol.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The life of a key, on a server where everybody on this machine is an admin without one. */
@QuarkusTest
class KeyResourceTest {
    @Inject
    Keys keys;

    @TestHTTPResource
    URI address;

    private static JsonPath make(Map<String, ?> settings) {
        return Api.post("keys", settings).statusCode(201).extract().jsonPath();
    }

    private static String newName() {
        return "열쇠 " + UUID.randomUUID();
    }

    private static ValidatableResponse caller(String key) {
        return Keys.with(key).get("/api/caller").then();
    }

    @Test
    void aKeyIsShownOnceAndDoesWhatItMay() {
        String name = newName();
        JsonPath made = make(Map.of("name", name, "role", "translator", "memories", Set.of("main")));
        String key = made.getString("key");
        assertEquals(key.substring(0, 12), made.getString("hint"));
        Api.get("keys/" + made.getLong("id"))
                .statusCode(200)
                .body("key", nullValue())
                .body("name", equalTo(name))
                .body("lastUsedAt", nullValue());
        given().get("/api/keys?size=1000")
                .then()
                .body("items.name", hasItem(name))
                .body(not(containsString(key)));
        caller(key)
                .statusCode(200)
                .body("name", equalTo(name))
                .body("kind", equalTo("KEY"))
                .body("role", equalTo("translator"))
                .body("memories", contains("main"))
                .body("termbases", nullValue());
        Api.get("keys/" + made.getLong("id"))
                .body("lastUsedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00Z"));
    }

    @Test
    void keysAreRandom() {
        String first = make(Map.of("name", newName(), "role", "reader")).getString("key");
        String second = make(Map.of("name", newName(), "role", "reader")).getString("key");
        assertEquals(44, first.length());
        assertEquals(44, second.length());
        assertEquals(true, !first.substring(4, 24).equals(second.substring(4, 24)));
    }

    @Test
    void aKeyIsTakenWhereverToolsPutIt() {
        String key = keys.of(Role.READER);
        given().header("authorization", "bearer  " + key)
                .get("/api/caller")
                .then()
                .body("kind", equalTo("KEY"));
        given().header("Authorization", "DeepL-Auth-Key " + key)
                .get("/api/caller")
                .then()
                .body("kind", equalTo("KEY"));
        given().header("X-API-Key", key).get("/api/caller").then().body("kind", equalTo("KEY"));
        given().header("MMT-ApiKey", key).get("/api/caller").then().body("kind", equalTo("KEY"));
        given().queryParam("key", key).get("/api/caller").then().body("kind", equalTo("KEY"));
        given().queryParam("api_key", key).get("/api/caller").then().body("kind", equalTo("KEY"));
        given().get("/as/" + key + "/api/caller").then().body("kind", equalTo("KEY"));
        given().get("/as/" + key + "/api/terms?q=MSS").then().statusCode(200).body("[0].found", equalTo("MSS"));
    }

    /** Some tools insist on a key; who needs none enters anything. */
    @Test
    void whatLooksLikeNoKeyIsNone() {
        given().header("Authorization", "DeepL-Auth-Key anything")
                .get("/api/caller")
                .then()
                .body("kind", equalTo("LOCAL"));
        given().queryParam("key", "anything").get("/api/caller").then().body("kind", equalTo("LOCAL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hgk_", "hgk_한결", "hgk_0000000000000000000000000000000000000000", "hgk_' or 1=1 --"})
    void aKeyThatIsNoneIsRefusedThoughNobodyNeedsOne(String key) {
        given().header("X-API-Key", key)
                .get("/api/caller")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("detail", containsString("not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/as/", "/as/hgk_x", "/as/wrong/api/caller", "/as/%00/api/caller"})
    void anAddressWithAKeyThatIsNoneIsRefused(String address) {
        int status = given().urlEncodingEnabled(false).get(address).statusCode();
        assertEquals(address.endsWith("caller") ? 401 : 404, status);
    }

    @Test
    void aRevokedKeyIsRefusedByTheNextRequest() {
        JsonPath made = make(Map.of("name", newName(), "role", "reader"));
        caller(made.getString("key")).statusCode(200);
        Api.delete("keys/" + made.getLong("id")).statusCode(200).body("revokedAt", notNullValue());
        String at = Api.get("keys/" + made.getLong("id")).extract().path("revokedAt");
        caller(made.getString("key")).statusCode(401).body("detail", containsString("revoked"));
        Api.delete("keys/" + made.getLong("id")).statusCode(200).body("revokedAt", equalTo(at));
        Api.put("keys/" + made.getLong("id"), Map.of("name", newName(), "role", "admin"))
                .statusCode(409)
                .body("detail", containsString("revoked"));
    }

    @Test
    void anExpiredKeyIsRefused() {
        caller(keys.expired(Role.ADMIN)).statusCode(401).body("detail", containsString("expired at 2020-01-01"));
    }

    @Test
    void aChangeCountsForTheNextRequest() {
        JsonPath made = make(Map.of("name", newName(), "role", "reader"));
        Keys.with(made.getString("key")).get("/api/keys").then().statusCode(403);
        Api.put("keys/" + made.getLong("id"), Map.of("name", newName(), "role", "admin"))
                .statusCode(200)
                .body("role", equalTo("admin"));
        Keys.with(made.getString("key")).get("/api/keys").then().statusCode(200);
    }

    @Test
    void aRefusalNamesBothRoles() {
        Keys.with(keys.of(Role.TRANSLATOR))
                .delete("/api/memories/main")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("'admin'"))
                .body("detail", containsString("'translator'"));
    }

    @Test
    void aNameInUseIsRefusedUntilItsKeyIsRevoked() {
        String name = newName();
        long first = make(Map.of("name", name, "role", "reader")).getLong("id");
        Api.post("keys", Map.of("name", name, "role", "reader"))
                .statusCode(409)
                .body("detail", containsString("'" + first + "'"));
        Api.put("keys/" + first, Map.of("name", name, "role", "translator")).statusCode(200);
        Api.delete("keys/" + first).statusCode(200);
        make(Map.of("name", name, "role", "reader"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | name",
                "{\"name\": \"a\"} | role",
                "{\"name\": \"a\", \"role\": \"root\"} | role",
                "{\"name\": \"\\n\", \"role\": \"reader\"} | name",
                "{\"name\": \"a\", \"role\": \"admin\", \"memories\": [\"main\"]} | memories",
                "{\"name\": \"a\", \"role\": \"reader\", \"memories\": [\"main\"], \"writesTo\": \"other\"} | writesTo",
                "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | expiresAt",
                "{\"name\": \"a\", \"role\": \"reader\", \"requestsPerMinute\": 0} | requestsPerMinute",
                "{\"name\": \"a\", \"role\": \"reader\", \"memories\": [null]} | memories",
            })
    void settingsThatMakeNoSenseAreRefused(String settings, String field) {
        Api.post("keys", settings).statusCode(400).body("errors[0].field", Matchers.startsWith(field));
    }

    /** A key with a misspelt limit would find nothing and say nothing. */
    @Test
    void limitsThatDoNotExistAreRefused() {
        Map<String, Object> key = Map.of("name", newName(), "role", "reader");
        for (String field : List.of("memories", "termbases", "writesTo")) {
            var settings = new java.util.HashMap<>(key);
            settings.put(field, field.equals("writesTo") ? "nowhere" : List.of("nowhere"));
            Api.post("keys", settings).statusCode(404).body("errors[0].field", equalTo(field));
        }
        Api.post("keys", key).statusCode(201);
    }

    @Test
    void aKeyThatIsNotThereIsNotFound() {
        Api.get("keys/999999999").statusCode(404);
        Api.put("keys/999999999", Map.of("name", newName(), "role", "reader")).statusCode(404);
        Api.delete("keys/999999999").statusCode(404);
    }

    @Test
    void requestsBeyondTheLimitAreRefusedWithTheTimeToWait() {
        String key = make(Map.of("name", newName(), "role", "reader", "requestsPerMinute", 3))
                .getString("key");
        for (int i = 0; i < 3; i++) {
            caller(key).statusCode(200);
        }
        caller(key)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d{1,2}"))
                .body("detail", containsString("3 requests a minute"));
        caller(keys.of(Role.READER)).statusCode(200);
    }

    @Test
    void bodiesBeyondTheLimitAreRefused() {
        String key = make(Map.of(
                        "name",
                        newName(),
                        "role",
                        "translator",
                        "largestBody",
                        1000,
                        "expiresAt",
                        Instant.parse("2100-01-01T00:00:00Z").toString()))
                .getString("key");
        String memory = Api.newMemory();
        String line = "{\"ko\": \"%s\", \"en\": \"a\"}\n";
        Keys.with(key)
                .body(line.formatted("가"))
                .post("/api/" + memory + "/units")
                .then()
                .statusCode(201);
        Keys.with(key)
                .body(line.formatted("가".repeat(400)))
                .post("/api/" + memory + "/units")
                .then()
                .statusCode(413);
        Keys.with(key)
                .contentType("application/octet-stream")
                .body(line.formatted("나".repeat(400)).getBytes())
                .post("/api/" + memory + "/imports?filename=a.jsonl&wait=true")
                .then()
                .statusCode(413);
        assertEquals(List.of(), Api.foundIn(memory, "나".repeat(400)));
    }

    /** The form is read before anybody knows whose it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/mymemory/get | multipart/form-data; boundary=x | --x\\r\\nContent-Disposition: form-data; name=\"q\"; filename=\"q\"\\r\\n\\r\\n%s\\r\\n--x--\\r\\n",
                "/api/checks   |                                 | {\"text\": \"%s\"}",
            })
    void hugeBodiesOfStrangersAreNotRead(String path, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .POST(BodyPublishers.ofString(body.translateEscapes().formatted("a".repeat(11_000_000))));
        if (type != null) {
            request.header("Content-Type", type);
        }
        assertEquals(
                413,
                HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofString())
                        .statusCode());
    }
}
