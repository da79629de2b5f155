package org.hangyeol.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Imports that nobody waits for, one after another, each with its job. */
@QuarkusTest
class ImportJobTest {
    @Inject
    Importer importer;

    @ConfigProperty(name = "hangyeol.home")
    Path home;

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    @Test
    void importIsAcceptedAndItsJobTellsTheEnd() {
        ValidatableResponse accepted =
                Api.startImport(memory, "a.tsv", "ko\ten\n가\ta\n나\n").statusCode(202);
        int job = accepted.extract().path("job");
        accepted.header("Location", endsWith("/api/jobs/" + job));

        JsonPath report = Api.ended(job);

        assertEquals("DONE", report.getString("state"));
        assertEquals(List.of(2, 1, 1), List.of(report.get("read"), report.get("added"), report.get("skipped")));
        assertEquals(List.of(3), report.getList("problems.line"));
        assertEquals(List.of("가"), Api.foundIn(memory, "가"));
    }

    @Test
    void twoImportsAtOnceBothFinish() {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 1200; i++) {
            rows.append("문장 ").append(i).append("\tsentence ").append(i).append('\n');
        }
        String other = Api.newMemory();
        long first = Api.startImport(memory, "a.tsv", rows.toString())
                .extract()
                .jsonPath()
                .getLong("job");
        long second = Api.startImport(other, "b.tsv", rows.toString())
                .extract()
                .jsonPath()
                .getLong("job");
        assertEquals(1200, Api.ended(second).getInt("added"));
        assertEquals(1200, Api.ended(first).getInt("added"));
        Api.get(memory).body("units", equalTo(1200));
        Api.get(other).body("units", equalTo(1200));
    }

    @Test
    void fileOfAnotherFormatFailsItsJob() {
        long job =
                Api.startImport(memory, "a.tmx", "<html/>").extract().jsonPath().getLong("job");
        JsonPath report = Api.ended(job);
        assertEquals("FAILED", report.getString("state"));
        assertEquals("Not a TMX file: its root element is '<html>'. Expected <tmx>.", report.getString("message"));
    }

    @Test
    void importIntoAMemoryThatWasDeletedMeanwhileFailsAndSaysSo() throws IOException {
        CountDownLatch deleted = new CountDownLatch(1);
        long before = importer.startWithout(ImportJob.Kind.UNITS, "x", "x", null, job -> {}, run -> {
                    awaitQuietly(deleted);
                    return 1;
                })
                .job();
        Api.get("jobs/" + before).body("finishedAt", nullValue());
        long job = Api.startImport(memory, "a.tsv", "ko\ten\n가\ta\n")
                .body("state", equalTo("WAITING"))
                .extract()
                .jsonPath()
                .getLong("job");
        Api.delete(memory).statusCode(204);
        deleted.countDown();

        JsonPath report = Api.ended(job);

        assertEquals("DONE", Api.ended(before).getString("state"));
        assertEquals("FAILED", report.getString("state"));
        assertEquals(
                "Unknown memory: '%s'. GET /api/memories lists them; PUT /api/memories/{memory} makes one."
                        .formatted(report.getString("target")),
                report.getString("message").replaceFirst(" \\(deleted \\d+\\)", ""));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void jobsAreListedNewestFirstWithoutTheirProblems() {
        int first = Api.importFile(memory, "a.tsv", "ko\ten\n가\n").extract().path("job");
        int second = Api.importFile(memory, "b.tsv", "ko\ten\n나\tb\n").extract().path("job");
        Api.get("jobs?size=2")
                .statusCode(200)
                .body("items.job", equalTo(List.of(second, first)))
                .body("items.filename", equalTo(List.of("b.tsv", "a.tsv")))
                .body("items.skipped", equalTo(List.of(0, 1)))
                .body("items.problems", equalTo(List.of(List.of(), List.of())));
        Api.get("jobs?size=1&page=1").body("items.job", equalTo(List.of(first)));
    }

    @Test
    void noImportLeavesItsFileBehind() throws IOException {
        Api.startImport(memory, "b.tmx", "nothing").statusCode(202);
        Api.importFile(memory, "a.tmx", "").statusCode(400);
        Api.importFile(memory, "a.tmx", "<html/>").statusCode(400);
        Api.importFile(memory, "a.tsv", "ko\ten\n가\ta\n").statusCode(200); // all that wait before it have ended then
        try (Stream<Path> files = Files.list(home.resolve("imports"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void unknownMemoryIsRefusedWithoutAJob() {
        int jobs = Api.get("jobs").extract().path("total");
        Api.importFile("memories/none", "a.tsv", "ko\ten\n가\ta\n").statusCode(404);
        Api.importFile("termbases/none", "a.tsv", "ko\ten\n가\ta\n").statusCode(404);
        Api.get("jobs").body("total", equalTo(jobs));
    }

    @Test
    void authorOfAnImportIsTheAuthorOfItsUnits() {
        given().contentType("text/plain")
                .body("ko\ten\tauthor\n가\ta\tkim\n나\tb\t\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/imports?filename=a.tsv&wait=true&author=lee")
                .then()
                .statusCode(200);
        Api.get(memory + "/units").body("items.changedBy", equalTo(List.of("kim", "lee")));
    }
}
