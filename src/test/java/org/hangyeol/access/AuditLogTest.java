package org.hangyeol.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class AuditLogTest {
    private static final String TU =
            "<tu><tuv xml:lang='ko'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>one</seg></tuv></tu>";

    @Inject
    Keys keys;

    @ConfigProperty(name = "hangyeol.home")
    Path home;

    private List<JsonPath> linesAbout(String log, String text) throws IOException {
        return Files.readAllLines(home.resolve(log)).stream()
                .filter(line -> line.contains(text))
                .map(JsonPath::new)
                .toList();
    }

    @Test
    void whoWroteWhatIsWrittenDown() throws IOException {
        String key = keys.of(Role.TRANSLATOR);
        String memory = Api.newMemory();
        Keys.with(key).body(Map.of("ko", "비밀 본문", "en", "secret text")).post("/api/" + memory + "/units");
        Keys.with(key).get("/api/" + memory + "/units");
        List<JsonPath> lines = linesAbout("audit.log", "\"memory\":\"" + Api.name(memory) + "\"");
        assertEquals(2, lines.size(), "it was made, and written to");
        JsonPath line = lines.get(1);
        assertEquals("/api/memories/{memory}/units", line.getString("path"));
        assertEquals("KEY", line.getString("kind"));
        assertEquals("POST", line.getString("method"));
        assertEquals(201, line.getInt("status"));
        assertEquals("127.0.0.1", line.getString("address"));
        assertEquals(List.of(), linesAbout("audit.log", "비밀 본문"));
    }

    @Test
    void refusalsAreWrittenDown() throws IOException {
        String memory = Api.newMemory();
        Keys.with(keys.of(Role.READER)).delete("/api/" + memory).then().statusCode(403);
        given().header("X-API-Key", keys.revoked(Role.ADMIN))
                .delete("/api/" + memory)
                .then()
                .statusCode(401);
        List<JsonPath> lines = linesAbout("refused.log", "\"memory\":\"" + Api.name(memory) + "\"");
        assertEquals(
                List.of(403, 401),
                lines.stream().map(line -> line.getInt("status")).toList());
        assertEquals(
                List.of("KEY", "STRANGER"),
                lines.stream().map(line -> line.getString("kind")).toList());
        assertEquals("/api/memories/{memory}", lines.get(0).getString("path"));
        assertTrue(lines.get(1).getString("name").startsWith("key "), "whose key was refused");
    }

    /** Apertium answers 200 whatever happens, since its clients look at nothing else. */
    @Test
    void refusalsThatLookLikeAnswersAreWrittenDown() throws IOException {
        String key = keys.revoked(Role.READER);
        int before = linesAbout("refused.log", "/apertium/translate").size();
        given().queryParams(Map.of("q", "a", "langpair", "en|ko", "key", key))
                .get("/apertium/translate")
                .then()
                .statusCode(200);
        List<JsonPath> lines = linesAbout("refused.log", "/apertium/translate");
        assertEquals(before + 1, lines.size());
        assertEquals(401, lines.get(before).getInt("status"));
    }

    /** They are no resource of ours. */
    @Test
    void whoMayNotReadTheMetricsIsWrittenDown() throws IOException {
        int before = linesAbout("refused.log", "/q/metrics").size();
        String revoked = keys.revoked(Role.ADMIN);
        Keys.with(revoked).get("/q/metrics").then().statusCode(401);
        given().get("/as/{key}/q/metrics", revoked).then().statusCode(401);
        given().header("X-Forwarded-For", "10.0.0.1")
                .get("/q/metrics/x?y=z")
                .then()
                .statusCode(401);
        Keys.with(keys.of(Role.READER)).get("/q/metrics").then().statusCode(200);
        List<JsonPath> lines = linesAbout("refused.log", "/q/metrics");
        lines = lines.subList(before, lines.size());
        assertEquals(
                List.of("/q/metrics", "/q/metrics", "/q/metrics"),
                lines.stream().map(line -> line.getString("path")).toList());
        assertEquals(
                List.of(401, 401, 401),
                lines.stream().map(line -> line.getInt("status")).toList());
        assertTrue(lines.get(0).getString("name").startsWith("key "), "whose key was refused");
        assertEquals(lines.get(0).getString("name"), lines.get(1).getString("name"));
        assertNull(lines.get(2).getString("name"));
    }

    /** Over protocols whose methods see to the key by themselves, too; the texts stand in the address of some. */
    @Test
    void whatToolsWriteIsWrittenDownWithoutTheirTexts() throws IOException {
        String key = keys.of(Role.TRANSLATOR);
        String name = Keys.with(key).get("/api/caller").then().extract().path("name");
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("seg", "비밀 본문", "tra", "secret text", "langpair", "ko|en", "key", key))
                .post("/mymemory/set");
        Keys.with(key)
                .body(Map.of("source", "비밀 본문", "target", "secret text"))
                .put("/tmserver/ko/en/unit/{text}", "비밀 본문")
                .then()
                .statusCode(200);
        assertEquals(
                List.of("/mymemory/set", "/tmserver/{source}/{target}/unit{text}"),
                linesAbout("audit.log", name).stream()
                        .map(line -> line.getString("path"))
                        .toList());
        assertEquals(List.of(), linesAbout("audit.log", "비밀"));
    }

    /** The address of RemoteTM is the same for every memory. */
    @Test
    void whatCommandsWriteIsWrittenDownWithTheirMemory() throws IOException {
        String key = keys.of(Role.TRANSLATOR);
        String name = Keys.with(key).get("/api/caller").then().extract().path("name");
        String memory = Api.name(Api.newMemory());
        command(key, memory, "storeTu", "tu", TU.formatted("비밀 본문")).body("status", equalTo("OK"));
        String longest = memory + "x".repeat(300);
        command(keys.limitedTo(Role.TRANSLATOR, Set.of(memory), null), longest, "openMemory", "tu", null)
                .body("status", equalTo("Error"));
        List<JsonPath> lines = linesAbout("audit.log", name);
        assertEquals(1, lines.size());
        assertEquals(memory, lines.get(0).getString("memory"));
        assertEquals("/remotetm/memories", lines.get(0).getString("path"));
        assertEquals(200, lines.get(0).getInt("status"));
        List<JsonPath> refused = linesAbout("refused.log", memory + "xxx");
        assertEquals(
                List.of(longest.substring(0, 200)),
                refused.stream().map(line -> line.getString("memory")).toList());
        assertEquals(403, refused.get(0).getInt("status"));
    }

    @Test
    void memoriesThatToolsMakeAreWrittenDown() throws IOException {
        String memory = "made-by-a-tool";
        given().contentType("application/json")
                .body(Map.of("name", memory, "sourceLang", "ko"))
                .post("/t5memory")
                .then()
                .statusCode(200);
        List<JsonPath> lines = linesAbout("audit.log", memory);
        assertEquals(1, lines.size());
        assertEquals("/t5memory", lines.get(0).getString("path"));
    }

    /** The tool is told of a failure, since a unit was left out; the others are there. */
    @Test
    void anImportThatLeavesSomethingOutIsWrittenDown() throws IOException {
        String key = keys.of(Role.TRANSLATOR);
        String name = Keys.with(key).get("/api/caller").then().extract().path("name");
        String memory = Api.name(Api.newMemory());
        imported(key, memory, TU.formatted("하나") + TU.formatted(""))
                .body("reason", startsWith("1 units were imported"));
        imported(key, memory, TU.formatted("")).body("reason", startsWith("0 units were imported"));
        List<JsonPath> lines = linesAbout("audit.log", name).stream()
                .filter(line -> line.getString("path").equals("/remotetm/memories"))
                .toList();
        assertEquals(1, lines.size(), "the second wrote nothing");
        assertEquals(memory, lines.get(0).getString("memory"));
        assertEquals(200, lines.get(0).getInt("status"));
    }

    private static ValidatableResponse imported(String key, String memory, String units) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("a.tmx"));
            zip.write("<tmx version='1.4'><header srclang='ko'/><body>%s</body></tmx>"
                    .formatted(units)
                    .getBytes(StandardCharsets.UTF_8));
        }
        String file = Keys.with(key)
                .contentType("application/zip")
                .body(zipped.toByteArray())
                .post("/remotetm/upload")
                .then()
                .extract()
                .path("file");
        return command(key, memory, "importTMX", "file", file).body("status", equalTo("Error"));
    }

    private static ValidatableResponse command(String key, String memory, String command, String field, String value) {
        Map<String, String> body = new HashMap<>(Map.of("command", command, "memory", memory));
        body.put(field, value);
        return Keys.with(key).body(body).post("/remotetm/memories").then().statusCode(200);
    }

    /** Neither here nor in the log of the server, wherever it stood and whatever went wrong. */
    @Test
    void keysAreNeverWrittenDown() throws IOException {
        List<String> secrets = List.of(keys.of(Role.TRANSLATOR), "hgk_thisOneIsWrong" + System.nanoTime());
        LogKept log = new LogKept();
        Logger.getLogger("").addHandler(log);
        try {
            secrets.forEach(AuditLogTest::sendEverywhere);
            Log.info("the log is kept");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("the log is kept")), "nothing was kept");
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertTrue(metrics.contains("uri=\"/as\""), metrics);
        String everything = Files.readString(home.resolve("audit.log"))
                + Files.readString(home.resolve("refused.log"))
                + metrics
                + log.lines;
        for (String secret : secrets) {
            assertFalse(everything.contains(secret), secret);
        }
    }

    private static void sendEverywhere(String secret) {
        for (String path : List.of(
                "/api/memories/main/units",
                "/api/memories",
                "/api/nowhere",
                "/api/memories/%00/units",
                "/q/metrics",
                "/q/openapi",
                "/tmserver/",
                "/tmserver/as/" + secret + "/unit/x")) {
            given().header("Authorization", "Bearer " + secret)
                    .body("{")
                    .contentType("application/json")
                    .post(path);
            given().header("X-API-Key", secret).post(path);
            given().queryParam("key", secret).post(path);
            given().urlEncodingEnabled(false).post("/as/" + secret + path);
            given().urlEncodingEnabled(false).get("/as/" + secret);
        }
    }

    /** Everything that any logger of the server says. */
    private static final class LogKept extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
