package org.hangyeol.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who watches an import hears of it until its end. */
@QuarkusTest
class JobEventsTest {
    @Inject
    Importer importer;

    @TestHTTPResource("/api/jobs/")
    URI jobs;

    /** Names and data of the events, in turn, read to the end of the answer; after each event something is done. */
    private List<String> events(long job, Runnable afterEach) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(jobs.resolve(job + "/events"))
                .header("Accept", "text/event-stream")
                .build();
        List<String> events = new ArrayList<>();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    events.add(line);
                }
                if (line.isEmpty()) {
                    afterEach.run();
                }
            }
        }
        return events;
    }

    @Test
    void progressIsToldAndThenTheEnd() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        long job = importer.startWithout(
                        ImportJob.Kind.UNITS, Api.name(Api.newMemory()), "소식.tmx", null, more -> {}, run -> {
                            awaitQuietly(latch);
                            run.progress().count(7, 0, 0);
                            run.progress().tell(0);
                            return 0;
                        })
                .job();

        List<String> events;
        try {
            events = events(job, latch::countDown);
        } finally {
            latch.countDown(); // the imports of other tests wait for it
        }

        assertEquals("event:progress", events.get(0));
        JsonPath first = new JsonPath(events.get(1).substring("data:".length()));
        assertEquals(List.of(job, "소식.tmx"), List.of(first.getLong("job"), first.getString("filename")));
        assertTrue(List.of("WAITING", "RUNNING").contains(first.getString("state")), first::prettify);
        assertEquals("event:end", events.get(events.size() - 2));
        JsonPath last = new JsonPath(events.get(events.size() - 1).substring("data:".length()));
        assertEquals(List.of("DONE", 7), List.of(last.getString("state"), last.getInt("added")));
        assertEquals(1, events.stream().filter("event:end"::equals).count());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ofAnImportThatHasEndedOnlyTheEndIsTold() throws Exception {
        int job = Api.importFile(Api.newMemory(), "a.tsv", "ko\ten\n가\ta\n")
                .extract()
                .path("job");
        List<String> events = events(job, () -> {});
        assertEquals("event:end", events.get(0));
        assertEquals(2, events.size());
    }

    @Test
    void unknownJobsAreRefusedBeforeAnyEvent() {
        given().accept("text/event-stream")
                .get("/api/jobs/999999/events")
                .then()
                .statusCode(404);
    }

    @Test
    void reportIsATable() {
        int job = Api.importFile(Api.newMemory(), "a.tsv", "ko\ten\n가\n=1+1,\"x\"\t\n")
                .extract()
                .path("job");
        given().get("/api/jobs/" + job + "/report.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("import-" + job + ".csv"))
                .body(equalTo(String.join(
                        "\n",
                        "severity,file,line,column,message,excerpt",
                        "ERROR,,2,0,Wrong number of columns: '1' instead of 2. Check separators and quotes in this row.,가",
                        "ERROR,,3,0,Incomplete unit: the column 'en' is empty. Fill it in or remove the row.,"
                                + "\"'=1+1,\"\"x\"\" | \"",
                        "")));
    }
}
