package org.hangyeol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** What every test of the API says again and again. Paths begin behind {@code /api/}. */
public final class Api {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Api() {}

    /** A memory of its own for a test, empty. */
    public static String newMemory() {
        return made("memories/memory-" + NUMBER.incrementAndGet());
    }

    /** A termbase of its own for a test, empty. */
    public static String newTermbase() {
        return made("termbases/termbase-" + NUMBER.incrementAndGet());
    }

    private static String made(String path) {
        put(path, Map.of()).statusCode(200);
        return path;
    }

    /** The name of a memory or termbase by its path. */
    public static String name(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    public static ValidatableResponse get(String path, Object... parameters) {
        return given().get("/api/" + path, parameters).then();
    }

    public static ValidatableResponse post(String path, Object body) {
        return json(body).post("/api/" + path).then();
    }

    /** Whatever is there is overwritten: If-Match is any. */
    public static ValidatableResponse put(String path, Object body, Object... parameters) {
        return json(body)
                .header("If-Match", "*")
                .put("/api/" + path, parameters)
                .then();
    }

    public static ValidatableResponse delete(String path) {
        return given().header("If-Match", "*").delete("/api/" + path).then();
    }

    private static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body);
    }

    /** Sends a file and waits for the end of its import. */
    public static ValidatableResponse importFile(String into, String filename, byte[] file) {
        return send(into, filename, file, true);
    }

    public static ValidatableResponse importFile(String into, String filename, String file) {
        return importFile(into, filename, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file whose name does not tell its format, and waits. */
    public static ValidatableResponse importFile(String into, String format, String filename, byte[] file) {
        return given().contentType("application/octet-stream")
                .queryParam("filename", filename)
                .queryParam("format", format)
                .queryParam("wait", true)
                .body(file)
                .post("/api/" + into + "/imports")
                .then();
    }

    /** Sends a file without waiting. */
    public static ValidatableResponse startImport(String into, String filename, String file) {
        return send(into, filename, file.getBytes(StandardCharsets.UTF_8), false);
    }

    private static ValidatableResponse send(String into, String filename, byte[] file, boolean wait) {
        return given().contentType("application/octet-stream")
                .queryParam("filename", filename)
                .queryParam("wait", wait)
                .body(file)
                .post("/api/" + into + "/imports")
                .then();
    }

    /** The Korean sources that the look-up finds for a text in one memory, best first. */
    public static List<String> foundIn(String memory, String korean) {
        return post(
                        "suggestions",
                        Map.of("text", korean, "source", "ko", "memories", List.of(name(memory)), "limit", 100))
                .statusCode(200)
                .extract()
                .path("segments[0].matches.source");
    }

    /** Asks for a job until it has ended, for half a minute at most. */
    public static JsonPath ended(long job) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            JsonPath report = get("jobs/" + job).statusCode(200).extract().jsonPath();
            if (report.get("finishedAt") != null) {
                return report;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Job %d has not ended: %s".formatted(job, report.prettify()));
            }
        }
    }

    /** A file of the golden files of exchange. */
    public static byte[] goldenFile(String name) {
        try (InputStream file = Api.class.getResourceAsStream("/exchange/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
