package org.hangyeol.exchange;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An import that is under way is ended, and is followed by those who watch it. */
@QuarkusTest
class ImportCancelTest {
    @Inject
    Importer importer;

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    /** Occupies the queue until the latch is open. */
    private long occupied(CountDownLatch until) {
        return importer.startWithout(ImportJob.Kind.UNITS, Api.name(memory), "x", null, job -> {}, run -> {
                    while (until.getCount() > 0) {
                        run.goOn();
                        Thread.onSpinWait();
                    }
                    return 0;
                })
                .job();
    }

    @Test
    void oneThatWaitsEndsAtOnce() {
        CountDownLatch end = new CountDownLatch(1);
        occupied(end);
        int job = Api.startImport(memory, "a.tsv", "ko\ten\n가\ta\n").extract().path("job");
        Api.get("jobs/" + job).body("state", equalTo("WAITING")).body("begunAt", nullValue());

        Api.post("jobs/" + job + "/cancel", Map.of())
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("message", equalTo("Cancelled. Nothing was stored."));

        end.countDown();
        Api.importFile(memory, "b.tsv", "ko\ten\n나\tb\n").statusCode(200);
        Api.get(memory + "/units").body("items.en", equalTo(List.of("b")));
        Api.post("jobs/" + job + "/cancel", Map.of()).statusCode(409).body("detail", containsString("has ended"));
    }

    @Test
    void oneThatRunsEndsSoon() {
        long job = occupied(new CountDownLatch(1));
        Api.post("jobs/" + job + "/cancel", Map.of()).statusCode(200);
        JsonPath report = Api.ended(job);
        assertEquals("CANCELLED", report.getString("state"));
        Api.importFile(memory, "b.tsv", "ko\ten\n나\tb\n").statusCode(200);
    }

    @Test
    void whatWasStoredBeforeStaysAndCanBeUndone() throws Exception {
        StringBuilder rows = new StringBuilder("ko\ten\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("문장 ").append(i).append("\tsentence ").append(i).append('\n');
        }
        int job = Api.startImport(memory, "a.tsv", rows.toString()).extract().path("job");
        JsonPath report = Api.get("jobs/" + job).extract().jsonPath();
        while (report.getInt("added") == 0) {
            report = Api.get("jobs/" + job).extract().jsonPath();
        }
        Api.post("jobs/" + job + "/cancel", Map.of()).statusCode(200);
        report = Api.ended(job);

        assertEquals("CANCELLED", report.getString("state"));
        int stored = report.getInt("added");
        assertEquals(
                "Cancelled. '%d' units were stored until then and stay; undo takes them back.".formatted(stored),
                report.getString("message"));
        Api.get(memory).body("units", equalTo(stored));
        Api.post("jobs/" + job + "/undo?wait=true", Map.of()).body("removed", equalTo(stored));
        Api.get(memory).body("units", equalTo(0));
    }
}
