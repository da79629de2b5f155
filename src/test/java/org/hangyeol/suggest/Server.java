package org.hangyeol.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;

/** What the tests of suggestions ask of the server, over HTTP. */
final class Server {
    private Server() {}

    /** Makes an empty memory with a name of its own. */
    static String newMemory(int penalty) {
        String name = "memory " + UUID.randomUUID();
        put("/api/memories/" + name, Map.of("penalty", penalty));
        return name;
    }

    static String newTermbase() {
        String name = "termbase " + UUID.randomUUID();
        put("/api/termbases/" + name, Map.of());
        return name;
    }

    static void put(String address, Map<String, ?> body) {
        given().header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }

    static void delete(String address) {
        given().header("If-Match", "*").delete(address).then().statusCode(204);
    }

    /** Saves a unit; more are further fields and their values in turn. */
    static long save(String memory, String ko, String en, Object... more) {
        return given().contentType("application/json")
                .body(unit(ko, en, more))
                .post("/api/memories/" + memory + "/units")
                .then()
                .extract()
                .jsonPath()
                .getLong("id");
    }

    static Map<String, Object> unit(String ko, String en, Object... more) {
        Map<String, Object> unit = new HashMap<>(Map.of("ko", ko, "en", en));
        for (int i = 0; i < more.length; i += 2) {
            unit.put((String) more[i], more[i + 1]);
        }
        return unit;
    }

    /** Adds a concept whose terms are written "language text status", with blanks as underscores. */
    static long addConcept(String termbase, String... terms) {
        return given().contentType("application/json")
                .body(Map.of("terms", terms(terms)))
                .post("/api/termbases/" + termbase + "/concepts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Terms written "language text status validity", the last two as needed, blanks of the text as underscores. */
    static List<Map<String, String>> terms(String... terms) {
        List<Map<String, String>> list = new ArrayList<>();
        for (String term : terms) {
            String[] fields = term.split(" ");
            list.add(Map.of(
                    "language",
                    fields[0],
                    "text",
                    fields[1].replace('_', ' '),
                    "status",
                    fields.length > 2 ? fields[2] : "PREFERRED",
                    "validity",
                    fields.length > 3 ? fields[3] : ""));
        }
        return list;
    }

    static ValidatableResponse ask(Map<String, ?> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/api/suggestions")
                .then();
    }

    /** Asks and reads the answer without keeping it: a long text may have an answer of 100 MB. */
    static int statusOf(Map<String, ?> request) {
        try {
            HttpRequest post = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/api/suggestions".formatted(RestAssured.port)))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(request)))
                    .build();
            return HttpClient.newHttpClient()
                    .send(post, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request for segments, in one memory and without terms. */
    static Map<String, Object> request(String memory, String source, String... segments) {
        return new HashMap<>(
                Map.of("source", source, "segments", segments, "memories", List.of(memory), "termbases", List.of()));
    }

    static Map<String, Object> with(Map<String, ?> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    static JsonPath suggest(Map<String, ?> request) {
        return ask(request).statusCode(200).extract().jsonPath();
    }

    /** The matches of a segment, each as "type percent target". */
    static List<String> matches(JsonPath answer, int segment) {
        List<Map<String, Object>> matches = answer.getList("segments[%d].matches".formatted(segment));
        return matches.stream()
                .map(match -> {
                    Map<?, ?> score = (Map<?, ?>) match.get("score");
                    return score.get("type") + " " + score.get("percent") + " " + match.get("target");
                })
                .toList();
    }
}
