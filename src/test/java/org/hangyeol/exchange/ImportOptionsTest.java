package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What somebody says of a file beside it: where its units come from, what to do about other translations, a dry run. */
@QuarkusTest
class ImportOptionsTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private JsonPath imported(String options, String... rows) {
        return given().contentType("application/octet-stream")
                .body((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/imports?filename=a.tsv&wait=true" + options)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> english() {
        return Api.get(memory + "/units").extract().jsonPath().getList("items.en");
    }

    /** Added, changed, already there, repeated, conflicts, skipped. */
    private static List<Integer> counts(JsonPath report) {
        return List.of(
                report.getInt("added"),
                report.getInt("changed"),
                report.getInt("alreadyThere"),
                report.getInt("repeated"),
                report.getInt("conflicts"),
                report.getInt("skipped"));
    }

    @Test
    void whatTheFileDoesNotSayIsTakenFromTheRequest() {
        imported(
                "&document=기사&outlet=신문&date=2019-05-01&status=REVIEWED&author=kim",
                "ko\ten\tdocument\toutlet\tdate\tauthor",
                "가\ta\t\t\t\t",
                "나\tb\tother\tradio\t2020-07-26\tlee");
        Api.get(memory + "/units")
                .body("items.document", equalTo(List.of("기사", "other")))
                .body("items.outlet", equalTo(List.of("신문", "radio")))
                .body("items.changedAt", equalTo(List.of("2019-05-01T00:00:00Z", "2020-07-26T00:00:00Z")))
                .body("items.changedBy", equalTo(List.of("kim", "lee")))
                .body("items.status", equalTo(List.of("REVIEWED", "REVIEWED")));
    }

    @Test
    void dryRunCountsAllAndStoresNothing() {
        Api.post(memory + "/units", Map.of("ko", "가", "en", "a")).statusCode(201);
        String[] rows = {"ko\ten", "가\ta", "나\tb", "나\tb", "다\tc", "라\t"};
        JsonPath would = imported("&dryRun=true", rows);
        assertEquals(true, would.getBoolean("dryRun"));
        assertEquals(List.of("a"), english());
        assertEquals(List.of(6), would.getList("problems.line"));

        JsonPath did = imported("", rows);
        assertEquals(List.of(2, 0, 1, 1, 0, 1), counts(did));
        assertEquals(counts(did), counts(would));
        assertEquals(false, did.getBoolean("dryRun"));
        assertEquals(5, did.getInt("read"));
    }

    @Test
    void dryRunSeesRepetitionsAcrossBatches() {
        StringBuilder rows = new StringBuilder("ko\ten");
        for (int i = 0; i < 2500; i++) {
            rows.append("\n문장 ").append(i % 1500).append("\tsentence");
        }
        assertEquals(List.of(1500, 0, 0, 1000, 0, 0), counts(imported("&dryRun=true", rows.toString())));
        assertEquals(List.of(1500, 0, 0, 1000, 0, 0), counts(imported("", rows.toString())));
        assertEquals(List.of(0, 0, 2500, 0, 0, 0), counts(imported("&dryRun=true", rows.toString())));
        assertEquals(List.of(0, 0, 2500, 0, 0, 0), counts(imported("", rows.toString())));
    }

    @Test
    void bothTranslationsAreKeptUnlessSomebodySaysOtherwise() {
        imported("", "ko\ten", "보위부\tMSS");
        assertEquals(List.of(1, 0, 0, 0, 0, 0), counts(imported("", "ko\ten", "보위부\tbowibu")));
        assertEquals(List.of("MSS", "bowibu"), english());
    }

    @Test
    void anotherTranslationOfAnAvoidedConflictIsNotTaken() {
        imported("", "ko\ten", "보위부\tMSS");
        String[] rows = {"ko\ten", "보위부\tbowibu", "보위부 \tMSS", "안전성\tMPS", "안전성\tMSS", "보위부\tMSS"};
        assertEquals(List.of(2, 0, 1, 0, 2, 0), counts(imported("&conflict=skip&dryRun=true", rows)));
        assertEquals(List.of(2, 0, 1, 0, 2, 0), counts(imported("&conflict=skip", rows)));
        assertEquals(List.of("MSS", "MSS", "MPS"), english(), "a blank more is another text");
    }

    @ParameterizedTest
    @CsvSource({"2019-01-01, 0, 1, MSS", "2021-01-01, 1, 0, bowibu", "2020-06-01, 0, 1, MSS", "'', 1, 0, bowibu"})
    void newestTranslationWins(String date, int changed, int conflicts, String expected) {
        imported("", "ko\ten\tdate\tnote", "보위부\tMSS\t2020-06-01\tof that time");
        assertEquals(
                List.of(0, changed, 0, 0, conflicts, 0),
                counts(imported("&conflict=newest", "ko\ten\tdate", "보위부\tbowibu\t" + date)));
        assertEquals(List.of(expected), english());
        int unit = Api.get(memory + "/units").extract().path("items[0].id");
        Api.get(memory + "/units/" + unit + "/history").body("en", equalTo(changed == 1 ? List.of("MSS") : List.of()));
        assertEquals(List.of("보위부"), Api.foundIn(memory, "보위부"));
    }

    @Test
    void ofTwoInOneFileTheNewerWins() {
        JsonPath report = imported(
                "&conflict=newest",
                "ko\ten\tdate",
                "보위부\told\t2019-01-01",
                "보위부\tnew\t2021-01-01",
                "보위부\tmiddle\t2020-01-01");
        assertEquals(List.of(1, 0, 0, 0, 2, 0), counts(report));
        assertEquals(List.of("new"), english());
    }

    @Test
    void aUnitFoundFromBothLanguagesIsChangedOnce() {
        imported("", "ko\ten\tdate", "보위부\tMSS\t2020-06-01");
        imported("", "en\tko\tdate", "MSS\t보위부\t2020-06-01");
        JsonPath report = imported(
                "&conflict=newest",
                "ko\ten\tdate\tsourceLanguage",
                "보위부\tbowibu\t2021-01-01\tko",
                "안전성\tMSS\t2021-01-01\ten");
        assertEquals(2, report.getInt("changed") + report.getInt("conflicts") + report.getInt("added"));
        int unit = Api.get(memory + "/units").extract().path("items[0].id");
        Api.get(memory + "/units/" + unit + "/history").body("size()", equalTo(report.getInt("changed") == 0 ? 0 : 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conflict=both|must be keep, newest or skip",
                "status=final|must be DRAFT, TRANSLATED, REVIEWED or FINAL",
                "dryRun=yes|must be true or false",
                "date=26.7.2020|Write a day such as 2020-07-26",
            })
    void unknownOptionsAreRefused(String option, String expected) {
        given().contentType("application/octet-stream")
                .body("ko\ten\n가\ta\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/" + memory + "/imports?filename=a.tsv&wait=true&" + option)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(expected));
    }
}
