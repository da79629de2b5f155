package org.hangyeol.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.inject.Inject;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file as an import would read it, and imports that are told what the preview said. */
@QuarkusTest
class PreviewTest {
    @Inject
    Previewer previewer;

    private static ValidatableResponse preview(String filename, byte[] file, Map<String, ?> parameters) {
        return given().contentType("application/octet-stream")
                .queryParam("filename", filename)
                .queryParams(parameters)
                .body(file)
                .post("/api/imports/preview")
                .then();
    }

    private static ValidatableResponse preview(String filename, String file) {
        return preview(filename, file.getBytes(StandardCharsets.UTF_8), Map.of())
                .statusCode(200);
    }

    @Test
    void tableShowsHowItIsRead() {
        preview("a.csv", "날짜;원문;번역;?\n2020. 7. 26.;가;a;x\n;;b;\n2020;다;c;\n")
                .body("format", equalTo("TABLE"))
                .body("encoding", equalTo("UTF-8"))
                .body("delimiter", equalTo("semicolon"))
                .body("quotes", equalTo(true))
                .body("header", equalTo(true))
                .body("sheets", empty())
                .body("columns.index", contains(0, 1, 2, 3))
                .body("columns.title", contains("날짜", "원문", "번역", "?"))
                .body("columns.field", contains("date", "ko", "en", null))
                .body("columnsParameter", equalTo("date,ko,en,-"))
                .body("rows", hasSize(4))
                .body("rows[2]", contains("", "", "b", ""))
                .body("units.ko", contains("가", "다"))
                .body("units.line", contains(2, 4))
                .body("units[0].changedAt", equalTo("2020-07-26T00:00:00Z"))
                .body("units[0].source", equalTo("ko"))
                .body("problems.severity", contains("WARNING", "ERROR"))
                .body("problems[1].line", equalTo(3));
    }

    @Test
    void columnsThatAreNotClearAreShownAndNotRefused() {
        String file = "url\tone\t하나\nurl\ttwo\t둘\n";
        preview("a.tsv", file)
                .body("columnsParameter", nullValue())
                .body("header", nullValue())
                .body("columns.index", contains(0, 1, 2))
                .body("columns.field", contains(nullValue(), nullValue(), nullValue()))
                .body("rows[1]", contains("url", "two", "둘"))
                .body("units", empty())
                .body("problems[0].severity", equalTo("ERROR"))
                .body("problems[0].message", containsString("say what the columns hold with columns="));
        preview("a.tsv", file.getBytes(StandardCharsets.UTF_8), Map.of("columns", "-,en,ko"))
                .body("columnsParameter", equalTo("-,en,ko"))
                .body("units.ko", contains("하나", "둘"))
                .body("units[0].source", equalTo("en"))
                .body("problems", empty());
    }

    @Test
    void workbookShowsItsSheets() throws IOException {
        preview("a.xlsx", workbook(), Map.of("sheet", "용어"))
                .statusCode(200)
                .body("format", equalTo("SHEET"))
                .body("encoding", nullValue())
                .body("delimiter", nullValue())
                .body("sheets", contains("뉴스", "용어"))
                .body("units.en", contains("seed"))
                .body("problems", empty());
    }

    @Test
    void oneWorkbookIsInMemoryAtATime() throws Exception {
        Semaphore turn = ClientProxy.unwrap(previewer).turn;
        turn.acquire();
        try {
            preview("a.xlsx", workbook(), Map.of())
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("detail", startsWith("Others look at workbooks just now."));
            preview("a.tsv", "ko\ten\n가\ta\n").body("units", hasSize(1));
        } finally {
            turn.release();
        }
        preview("a.xlsx", "none".getBytes(StandardCharsets.UTF_8), Map.of()).statusCode(400);
        preview("a.xlsx", workbook(), Map.of()).statusCode(200).body("units", hasSize(1));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            for (String name : List.of("뉴스", "용어")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "Korean");
                sheet.value(0, 1, "English");
                sheet.value(1, 0, name.equals("뉴스") ? "평양" : "씨앗");
                sheet.value(1, 1, name.equals("뉴스") ? "Pyongyang" : "seed");
            }
        }
        return out.toByteArray();
    }

    @Test
    void otherFormatsShowTheirUnits() {
        preview("a.po", "msgid \"\"\nmsgstr \"Language: ko\\n\"\n\n#, fuzzy\nmsgid \"One\"\nmsgstr \"하나\"\n")
                .body("format", equalTo("PO"))
                .body("columns", empty())
                .body("units[0].ko", equalTo("하나"))
                .body("units[0].status", equalTo("DRAFT"));
        preview("a.jsonl", "{\"ko\": \"가\", \"en\": \"a\"}\nnone\n")
                .body("units[0].ko", equalTo("가"))
                .body("problems[0].line", equalTo(2));
    }

    @Test
    void ofALongFileTheBeginningIsEnough() {
        String file = "ko\ten\n" + ("가".repeat(3000) + "\ta\n").repeat(1000);
        preview("a.tsv", file)
                .body("units", hasSize(10))
                .body("rows", hasSize(10))
                .body("units[0].ko.length()", equalTo(1000))
                .body("problems", empty());
        preview("a.tsv", "ko\ten\n" + ("가".repeat(90_000) + "\ta\n").repeat(10))
                .body("units", hasSize(3))
                .body("problems[0].message", startsWith("Only the first 1,000,000 bytes were read"));
    }

    @Test
    void nothingIsStored() {
        String memory = Api.newMemory();
        preview("a.tsv", "ko\ten\n가\ta\n");
        Api.get(memory).body("units", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns|ko|Invalid columns: 'ko'. Name 'en' once.",
                "encoding|klingon|Invalid encoding: 'klingon'. Use a name such as UTF-8, UTF-16, EUC-KR or MS949."
            })
    void whatCannotBeMeantIsRefused(String parameter, String value, String message) {
        preview("a.tsv", new byte[] {'a'}, Map.of(parameter, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(message));
    }

    @ParameterizedTest
    @CsvSource({"header, maybe", "delimiter, colon", "quotes, 1"})
    void parametersOfFewValuesAreChecked(String parameter, String value) {
        String problem = preview("a.tsv", new byte[] {'a'}, Map.of(parameter, value))
                .statusCode(400)
                .extract()
                .asString();
        assertContains(problem, "must be");
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), text);
    }

    @ParameterizedTest
    @CsvSource({"a.docx, x", "a.xlsx, ko", "a.tsv, ''", "a.po, ko"})
    void filesOfNoFormatOfOursAreRefused(String filename, String file) {
        preview(filename, file.getBytes(StandardCharsets.UTF_8), Map.of())
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void importsTakeTheSameParameters() throws IOException {
        String memory = Api.newMemory();
        byte[] file = "x|하나|One\nx|둘|Two\n".getBytes(Charset.forName("MS949"));
        importFile(memory, "a.txt", file, Map.of("columns", "-,ko,en", "delimiter", "pipe", "encoding", "EUC-KR"))
                .body("added", equalTo(2))
                .body("problems", empty());
        importFile(memory, "a.xlsx", workbook(), Map.of("sheet", "2")).body("added", equalTo(1));
        importFile(memory, "a.pot", "msgid \"One day\"\nmsgstr \"하루\"\n".getBytes(StandardCharsets.UTF_8), Map.of())
                .body("added", equalTo(1));
        List<String> texts =
                new ArrayList<>(Api.get(memory + "/units").extract().path("items.ko"));
        assertEquals(Set.of("하나", "둘", "씨앗", "하루"), Set.copyOf(texts));
    }

    private static ValidatableResponse importFile(
            String memory, String filename, byte[] file, Map<String, ?> parameters) {
        return given().contentType("application/octet-stream")
                .queryParam("filename", filename)
                .queryParam("wait", true)
                .queryParams(parameters)
                .body(file)
                .post("/api/" + memory + "/imports")
                .then()
                .statusCode(200);
    }
}
