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
        assertEquals(before, after);
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
    void aCorrectionWithTheNameOfAnImportIsNone() {
        int job = imported("", "ko\ten\n보위부\tMSS\n나\tb\n");
        List<Map<String, Object>> units = Api.get(memory + "/units").extract().path("items");
        Api.post(
                        "corrections",
                        Map.of(
                                "reason",
                                "import " + job,
                                "units",
                                List.of(Map.of(
                                        "memory",
                                        Api.name(memory),
                                        "unit",
                                        units.get(0).get("id"),
                                        "revision",
                                        units.get(0).get("revision"),
                                        "edits",
                                        List.of(Map.of("language", "en", "start", 0, "end", 3, "text", "MPS"))))))
                .statusCode(201);

        JsonPath report = undone(job);

        assertEquals(1, report.getInt("removed"));
        Api.get(memory + "/units").body("items.en", equalTo(List.of("MPS")));
        assertEquals(List.of("보위부"), report.getList("problems.excerpt"));
    }

    @Test
    void aUnitThatWasThereAndWasChangedSinceStaysAndIsTold() {
        Api.post(memory + "/units", Map.of("ko", "보위부", "en", "MSS", "changedAt", "2020-06-01T00:00:00Z"));
        int job = imported("&conflict=newest", "ko\ten\n보위부\tbowibu\n");
        int unit = Api.get(memory + "/units").extract().path("items[0].id");
        Api.put(memory + "/units/" + unit, Map.of("ko", "보위부", "en", "edited")).statusCode(200);

        JsonPath report = undone(job);

        assertEquals("'1' units of the import were saved or changed since, and stay.", report.getString("message"));
        assertEquals(List.of("보위부"), report.getList("problems.excerpt"));
        Api.get(memory + "/units").body("items.en", equalTo(List.of("edited")));
    }

    @Test
    void importsAreTakenBackOneAfterTheOther() {
        int first = imported("", "ko\ten\tdate\n보위부\tMSS\t2020-06-01\n나\tb\t2020-06-01\n");
        int second = imported("&conflict=newest", "ko\ten\tdate\n보위부\tbowibu\t2021-06-01\n");
        int third = imported("&conflict=newest", "ko\ten\tdate\n보위부\tthird\t2022-06-01\n");
        undone(third);
        undone(second);
        Api.get(memory + "/units").body("items.en", equalTo(List.of("MSS", "b")));
        JsonPath report = undone(first);
        assertEquals(2, report.getInt("removed"));
        Api.get(memory + "/units").body("total", equalTo(0));
    }

    @Test
    void unitsOfJsonLinesAreAgainWhatTheyWere() {
        Api.post(memory + "/units", Map.of("ko", "가", "en", "a", "document", "기사", "author", "kim"));
        Map<String, Object> before = Api.get(memory + "/units").extract().path("items[0]");
        String lines = "{\"ko\": \"가\", \"en\": \"a\", \"document\": \"other\"}\n".repeat(3)
                + "{\"ko\": \"나\", \"en\": \"b\"}\n";
        int job = given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/units?author=lee")
                .then()
                .statusCode(200)
                .extract()
                .path("job");
        Api.get(memory + "/units").body("items.uses", equalTo(List.of(4, 1)));

        JsonPath report = undone(job);

        assertEquals(List.of(1, 1), List.of(report.getInt("removed"), report.getInt("changed")));
        Map<String, Object> after = Api.get(memory + "/units").extract().path("items[0]");
        before.remove("revision");
        after.remove("revision");
        assertEquals(before, after);
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
