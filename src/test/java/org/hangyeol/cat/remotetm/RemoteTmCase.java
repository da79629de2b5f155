package org.hangyeol.cat.remotetm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;

import org.hangyeol.Api;
import org.hangyeol.access.Keys;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A test of RemoteTM, signed in with a key for a memory of its own. */
abstract class RemoteTmCase {
    static final String KO = "국경경비대 군인이 초소에서 체포되였다.";
    static final String EN = "A border guard was arrested at his post.";

    @Inject
    Keys keys;

    String memory;
    String ticket;

    @BeforeEach
    void signIn() {
        memory = Api.newMemory();
        ticket = ticket(keys.limitedTo(Role.TRANSLATOR, Set.of(Api.name(memory)), null));
    }

    static String ticket(String key) {
        return signedIn("lee", key)
                .statusCode(200)
                .body("status", equalTo("OK"))
                .extract()
                .path("ticket");
    }

    /** As Swordfish writes it: in capitals. */
    static ValidatableResponse signedIn(String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return given().header("Authorization", "BASIC " + credentials)
                .header("Accept", "application/json")
                .get("/remotetm/remote")
                .then();
    }

    /** A command about the memory of the test; fields and values in turn. */
    ValidatableResponse command(String command, Object... fields) {
        return sent(ticket, Api.name(memory), command, fields);
    }

    static ValidatableResponse sent(String ticket, String memory, String command, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("command", command, "memory", memory));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return given().header("Session", ticket)
                .header("Accept", "application/json")
                .contentType("application/json")
                .body(body)
                .post("/remotetm/memories")
                .then();
    }

    static void isDone(ValidatableResponse answer) {
        answer.statusCode(200).body("status", equalTo("OK")).body("reason", nullValue());
    }

    /** Swordfish reads the reason only with the status 200 of HTTP. */
    static void isRefused(ValidatableResponse answer, String reason) {
        answer.statusCode(200)
                .body("status", equalTo("Error"))
                .body("reason", containsString(reason))
                .body("matches", nullValue())
                .body("tus", nullValue());
    }

    ValidatableResponse searched(String text, String source, String target) {
        return command(
                "searchTranslation",
                "searchStr",
                text,
                "srcLang",
                source,
                "tgtLang",
                target,
                "similarity",
                60,
                "caseSensitive",
                false);
    }

    /** As Swordfish writes it. */
    static String tu(String id, String ko, String en) {
        return """
                <tu tuid="%s" creationtool="Swordfish" creationtoolversion="5.0" creationdate="20261122T101112Z">\
                <tuv xml:lang="ko" creationdate="20261122T101112Z"><seg>%s</seg></tuv>\
                <tuv xml:lang="en" creationdate="20261122T101112Z"><seg>%s</seg></tuv></tu>""".formatted(id, ko, en);
    }

    List<String> english() {
        return Api.get(memory + "/units").extract().path("items.en");
    }

    ValidatableResponse concordance(String text, String language) {
        return command(
                "concordanceSearch",
                "searchStr",
                text,
                "srcLang",
                language,
                "limit",
                10,
                "isRegexp",
                false,
                "caseSensitive",
                false);
    }
}
