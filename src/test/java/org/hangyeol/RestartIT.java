package org.hangyeol;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The finished server as a process that is killed, or told to stop, and started again. */
class RestartIT {
    private static final int ROWS = 20_000;
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path home;

    private Process server;
    private String address;
    private int starts;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        File log = home.resolve("server-%d.log".formatted(++starts)).toFile();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dhangyeol.home=" + home.resolve("data"),
                        "-jar",
                        System.getProperty("hangyeol.jar"))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (address == null) {
            Matcher listening = ADDRESS.matcher(Files.readString(log.toPath()));
            if (listening.find()) {
                address = listening.group(1);
            }
            boolean ended = server.waitFor(100, TimeUnit.MILLISECONDS);
            assertTrue(!ended && System.nanoTime() < deadline, () -> "not started; see " + log);
        }
    }

    /** Kills the process (SIGKILL), or tells it to stop (SIGTERM). */
    private void end(boolean kill) throws InterruptedException {
        if (kill) {
            server.destroyForcibly();
        } else {
            server.destroy();
        }
        assertTrue(server.waitFor(60, TimeUnit.SECONDS), "the server does not end");
        address = null;
    }

    @AfterEach
    void endAtLast() throws InterruptedException {
        end(true);
    }

    private RequestSpecification request() {
        return given().baseUri(address).contentType("application/json");
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

        end(true);
        start();

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

        end(kill);
        start();

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
        return given().baseUri(address)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/memories/main/imports?filename=a.tsv&wait=" + wait)
                .then()
                .extract()
                .jsonPath();
    }
}
