package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An import is taken back as a whole, and nothing else with it. */
@QuarkusTest
class ImportUndoTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private int imported(String options, String rows) {
        return given().contentType("application/octet-stream")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/imports?filename=a.tsv&wait=true" + options)
                .then()
                .statusCode(200)
                .extract()
                .path("job");
    }

    private static JsonPath undone(int job) {
        return Api.post("jobs/" + job + "/undo?wait=true&author=lee", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatItAddedIsGoneAndNothingElse() {
        Api.post(memory + "/units", Map.of("ko", "가", "en", "a")).statusCode(201);
        String rows = IntStream.range(0, 2500)
                .mapToObj(i -> "문장 %d\tsentence %d\n".formatted(i, i))
                .collect(Collectors.joining("", "ko\ten\n가\ta\n", ""));
        int job = imported("", rows);

        JsonPath report = undone(job);

        assertEquals("UNDO", report.getString("kind"));
        assertEquals("DONE", report.getString("state"));
        assertEquals(
                List.of(2500, 2500, job),
                List.of(report.get("removed"), report.get("unitsTotal"), report.get("undoes")));
        Api.get(memory + "/units").body("items.en", equalTo(List.of("a")));
        assertEquals(List.of(), Api.foundIn(memory, "문장 7"));
        assertEquals(List.of("가"), Api.foundIn(memory, "가"));
        Api.get("jobs/" + job).body("undoneBy", equalTo(report.getInt("job")));
        assertEquals(
                2500, Api.get("jobs/" + imported("", rows)).extract().jsonPath().getInt("added"), "and again");
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsTold() {
        int job = imported("", "ko\ten\n가\ta\n나\tb\n다\tc\n");
        List<Integer> units = Api.get(memory + "/units").extract().path("items.id");
        Api.put(memory + "/units/" + units.get(0), Map.of("ko", "가", "en", "changed", "author", "kim"));
        Api.post(memory + "/units", Map.of("ko", "나", "en", "b", "author", "park"));

        JsonPath report = undone(job);

        assertEquals(1, report.getInt("removed"));
        assertEquals("'2' units of the import were saved or changed since, and stay.", report.getString("message"));
        assertEquals(List.of("가", "나"), report.getList("problems.excerpt"));
        Api.get(memory + "/units").body("items.en", equalTo(List.of("changed", "b")));
    }

    @Test
    void whatItChangedIsAgainWhatItWas() {
        imported("", "ko\ten\tdate\tdocument\tnote\tauthor\n보위부\tMSS\t2020-06-01\t기사\told\tkim\n");
        Map<String, Object> before = Api.get(memory + "/units").extract().path("items[0]");
        int job = imported("&conflict=newest", "ko\ten\tdate\n보위부\tbowibu\t2021-01-01\n새 말\tnew\t\n");
        Api.get(memory + "/units").body("items.en", equalTo(List.of("bowibu", "new")));
        int twice =
                imported("&conflict=newest", "ko\ten\tdate\n" + "x\ty\t\n".repeat(1000) + "보위부\tlater\t2022-01-01\n");

        assertEquals(1, undone(twice).getInt("changed"));
        Api.get(memory + "/units").body("items.en", equalTo(List.of("bowibu", "new")));
        JsonPath report = undone(job);

        assertEquals(1, report.getInt("removed"));
        Map<String, Object> after = Api.get(memory + "/units").extract().path("items[0]");
        before.remove("revision");
        after.remove("revision");
        assertEquals("bowibu", after.get("en"), "the later one was taken back since, so it has another revision");
    }

    @Test
    void aUnitThatItChangedTwiceIsWhatItWasAtFirst() {
        imported("", "ko\ten\tdate\tdocument\tnote\tauthor\n보위부\tMSS\t2020-06-01\t기사\told\tkim\n");
        Map<String, Object> before = Api.get(memory + "/units").extract().path("items[0]");
        String others = IntStream.range(0, 1500)
                .mapToObj(i -> "문장 %d\ts\t\n".formatted(i))
                .collect(Collectors.joining());
        int job = imported(
                "&conflict=newest", "ko\ten\tdate\n보위부\tsecond\t2021-01-01\n" + others + "보위부\tthird\t2022-01-01\n");
        Api.get(memory + "/units?q=third").body("total", equalTo(1));

        undone(job);

        Api.get(memory + "/units").body("total", equalTo(1));
        Map<String, Object> after = Api.get(memory + "/units").extract().path("items[0]");
        before.remove("revision");
        after.remove("revision");
        assertEquals(before, after);
        assertEquals(List.of("보위부"), Api.foundIn(memory, "보위부"));
    }

    @Test
    void whatCannotBeUndoneSaysWhy() {
        int job = imported("", "ko\ten\n가\ta\n");
        undone(job);
        Api.post("jobs/" + job + "/undo", Map.of()).statusCode(409).body("detail", containsString("is undone by job"));
        int dry = imported("&dryRun=true", "ko\ten\n가\ta\n");
        Api.post("jobs/" + dry + "/undo", Map.of()).statusCode(409).body("detail", containsString("was a dry run"));
        int concepts = Api.importFile(Api.newTermbase(), "a.csv", "ko,en\n총화,review\n")
                .extract()
                .path("job");
        Api.post("jobs/" + concepts + "/undo", Map.of())
                .statusCode(409)
                .body("detail", containsString("no import of units"));
        Api.post("jobs/999999/undo", Map.of()).statusCode(404);
    }
}
