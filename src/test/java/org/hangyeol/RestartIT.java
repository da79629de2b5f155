package org.hangyeol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
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

    /**
     * One life for all that can be seen in it, since a start is what takes long: a first day that ends in order; a second
     * on which much is written, a file among it that is not read to its end; and the morning after.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingAcknowledgedIsLost(boolean kill) throws Exception {
        int concepts = get("termbases/starter").getInt("concepts");
        save("처음 문장이다.", "The first sentence.");
        restart(false);
        assertTrue(Files.exists(home.resolve("data/db/hangyeol.mv.db")));
        assertTrue(Files.exists(home.resolve("data/index/ko/index")));
        assertEquals(List.of("glossary/terms.csv"), get("jobs").getList("items.filename"), "it is loaded once");
        assertEquals("The first sentence.", found("처음 문장이다."));

        int id = save("둘째 문장이다.", "The second sentence.");
        change(id, "바뀐 문장이다.", "The changed sentence.");
        addConcept("X1", "시험용어");
        JsonPath unit = get("memories/main/units/" + id);
        JsonPath running = importedInPart();
        restart(kill);

        // Told to stop it stores the index; killed it does not, and the stored one is brought up to date from the rows.
        assertFalse(server.log().contains("from the rows"), server::log);
        assertEquals(true, verified().getBoolean("agrees"));
        assertEquals("The first sentence.", found("처음 문장이다."));
        assertEquals("The changed sentence.", found("바뀐 문장이다."));
        assertEquals(unit.getMap(""), get("memories/main/units/" + id).getMap(""));
        assertEquals(
                List.of("둘째 문장이다."),
                get("memories/main/units/" + id + "/history").getList("ko"));
        assertEquals(List.of("X1"), get("terms?q=시험용어를").getList("concept.code"));
        assertEquals(concepts + 1, get("termbases/starter").getInt("concepts"), "the starter glossary is loaded once");
        assertImportGoesOn(running);
    }

    private int save(String ko, String en) {
        return request()
                .body(Map.of("ko", ko, "en", en))
                .post("/api/memories/main/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(int unit, String ko, String en) {
        request()
                .body(Map.of("ko", ko, "en", en))
                .put("/api/memories/main/units/" + unit)
                .then()
                .statusCode(200);
    }

    private void addConcept(String code, String term) {
        request()
                .body(Map.of("code", code, "terms", List.of(Map.of("language", "ko", "text", term))))
                .post("/api/termbases/starter/concepts")
                .then()
                .statusCode(201);
    }

    /** Begins an import; returns its job when some of its rows are there, and not all. */
    private JsonPath importedInPart() {
        int job = imported(false).getInt("job");
        JsonPath running = get("jobs/" + job);
        while (running.getInt("added") == 0) {
            assertNull(running.get("finishedAt"), running::prettify);
            running = get("jobs/" + job);
        }
        assertEquals("RUNNING", running.getString("state"));
        return running;
    }

    /** Every unit is counted once, as if the server had never stopped. */
    private void assertImportGoesOn(JsonPath running) throws IOException {
        JsonPath report = get("jobs/" + running.getInt("job"));
        while (report.get("finishedAt") == null) {
            report = get("jobs/" + running.getInt("job"));
        }
        assertEquals("DONE", report.getString("state"));
        assertThat(report.getString("message"), startsWith("The server stopped during this import. It went on after"));
        assertEquals(
                List.of(ROWS, 0, 0), List.of(report.get("added"), report.get("alreadyThere"), report.get("repeated")));
        assertEquals(ROWS + 2, get("memories/main").getInt("units"));
        JsonPath again = imported(true);
        assertEquals(List.of(0, ROWS), List.of(again.getInt("added"), again.getInt("alreadyThere")));
        try (Stream<Path> left = Files.list(home.resolve("data/imports"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private JsonPath imported(boolean wait) {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> "문장 번호 %d\tSentence number %d\n".formatted(i, i))
                .collect(Collectors.joining("", "ko\ten\n", ""));
        return request()
                .contentType("application/octet-stream")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/memories/main/imports?filename=a.tsv&wait=" + wait)
                .then()
                .extract()
                .jsonPath();
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
}
