package org.hangyeol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The finished server as a process that is killed, or told to stop, and started again. */
class RestartIT {
    private static final int ROWS = 20_000;

    @TempDir
    Path home;

    private PackagedServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = PackagedServer.start(home);
    }

    private void restart(boolean kill) throws IOException, InterruptedException {
        server.end(kill);
        start();
    }

    @AfterEach
    void endAtLast() throws InterruptedException {
        server.end(true);
    }

    private RequestSpecification request() {
        return server.request();
    }

    private JsonPath get(String path) {
        return request().get("/api/" + path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void everythingIsWrittenBelowTheHomeDirectory() {
        assertTrue(Files.exists(home.resolve("data/db/hangyeol.mv.db")));
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        int concepts = get("termbases/starter").getInt("concepts");
        Map<String, String> concept = Map.of("language", "ko", "text", "시험용어");
        int id = request()
                .body(Map.of("ko", "처음 문장이다.", "en", "The first sentence."))
                .post("/api/memories/main/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        request()
                .body(Map.of("code", "X1", "terms", List.of(concept)))
                .post("/api/termbases/starter/concepts")
                .then()
                .statusCode(201);
        request()
                .body(Map.of("ko", "바뀐 문장이다.", "en", "The changed sentence."))
                .put("/api/memories/main/units/" + id)
                .then()
                .statusCode(200);
        JsonPath unit = get("memories/main/units/" + id);

        restart(true);

        assertEquals(unit.getMap(""), get("memories/main/units/" + id).getMap(""));
        assertEquals(
                List.of("처음 문장이다."),
                get("memories/main/units/" + id + "/history").getList("ko"));
        JsonPath found = request()
                .body(Map.of("text", "바뀐 문장이다.", "source", "ko"))
                .post("/api/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of("The changed sentence."), found.getList("segments[0].matches.target"));
        assertEquals(List.of("X1"), get("terms?q=시험용어를").getList("concept.code"));
        assertEquals(concepts + 1, get("termbases/starter").getInt("concepts"), "the starter glossary is loaded once");
        assertEquals(List.of("glossary/terms.csv"), get("jobs").getList("items.filename"));
    }

    /** Told to stop it stores the index; killed it does not, and what was stored is brought up to date from the rows. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void storedIndexIsReadAndBroughtUpToDate(boolean kill) throws Exception {
        save("처음 문장이다.", "The first sentence.");
        restart(false);
        assertTrue(Files.exists(home.resolve("data/index/ko/index")));
        save("둘째 문장이다.", "The second sentence.");
        restart(kill);
        assertFalse(server.log().contains("from the rows"), server::log);
        assertEquals("The second sentence.", found("둘째 문장이다."));
        assertEquals("The first sentence.", found("처음 문장이다."));
        assertEquals(true, verified().getBoolean("agrees"));
    }

    @Test
    void damagedIndexIsMadeFromTheRows() throws Exception {
        save("처음 문장이다.", "The first sentence.");
        server.end(false);
        Path list = home.resolve("data/index/ko/index");
        byte[] damaged = Files.readAllBytes(list);
        damaged[damaged.length / 2] ^= 1;
        Files.write(list, damaged);
        start();
        assertTrue(
                server.log().contains("The stored index cannot be used; the index is made from the rows"), server::log);
        assertEquals("The first sentence.", found("처음 문장이다."));
        assertEquals(true, verified().getBoolean("agrees"));
    }

    private void save(String ko, String en) {
        request()
                .body(Map.of("ko", ko, "en", en))
                .post("/api/memories/main/units")
                .then()
                .statusCode(201);
    }

    private String found(String text) {
        return request()
                .body(Map.of("text", text, "source", "ko"))
                .post("/api/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("segments[0].matches[0].target");
    }

    private JsonPath verified() {
        return request()
                .post("/api/admin/index/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptedImportIsMarkedAndCanBeDoneAgain(boolean kill) throws Exception {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("문장 번호 ")
                    .append(i)
                    .append("\tSentence number ")
                    .append(i)
                    .append('\n');
        }
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        int job = imported(file, false).getInt("job");
        JsonPath running = get("jobs/" + job);
        while (running.getInt("added") == 0) {
            assertNull(running.get("finishedAt"), running::prettify);
            running = get("jobs/" + job);
        }
        assertEquals("RUNNING", running.getString("state"));

        restart(kill);

        JsonPath report = get("jobs/" + job);
        assertEquals("INTERRUPTED", report.getString("state"));
        assertEquals(
                "The server stopped during this import. Import the same file again: what is there is not added twice.",
                report.getString("message"));
        try (Stream<Path> left = Files.list(home.resolve("data/imports"))) {
            assertEquals(List.of(), left.toList());
        }
        int there = get("memories/main").getInt("units");
        assertTrue(there >= running.getInt("added") && there < ROWS, () -> there + " units");
        JsonPath again = imported(file, true);
        assertEquals(List.of(ROWS - there, there), List.of(again.getInt("added"), again.getInt("alreadyThere")));
        assertEquals(ROWS, get("memories/main").getInt("units"));
    }

    private JsonPath imported(byte[] file, boolean wait) {
        return request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/memories/main/imports?filename=a.tsv&wait=" + wait)
                .then()
                .extract()
                .jsonPath();
    }
}
