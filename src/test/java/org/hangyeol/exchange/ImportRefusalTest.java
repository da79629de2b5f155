package org.hangyeol.exchange;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.equalTo;

/** Files that cannot be imported at all: the answer says what to do. */
@QuarkusTest
class ImportRefusalTest {
    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private void refused(String into, String filename, String file, String detail) {
        Api.importFile(into, filename, file)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.docx", "news", "news.gz", "news.rtf", ".", "뉴스.엑셀"})
    void nameMustSayTheFormat(String filename) {
        String units = "Unknown kind of file: '%s'. Its name must end in .tmx, .tsv, .csv, .xlsx, .jsonl, .po or .xlf.";
        refused(memory, filename, "ko\ten\n가\ta\n", units.formatted(filename.replaceFirst("[.]gz$", "")));
        refused(
                Api.newTermbase(),
                filename,
                "ko\ten\n가\ta\n",
                "Unknown kind of file: '%s'. Its name must end in .tbx, .csv, .tsv, .xlsx, .utx or .utf8."
                        .formatted(filename));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tmx", "a.tsv", "a.csv", "a.jsonl"})
    void emptyFileIsRefused(String filename) {
        refused(
                memory,
                filename,
                "",
                "Empty file: '%s'. Send the file as the body of the request.".formatted(filename));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a.tmx ¦ <xliff/>     ¦ Not a TMX file: its root element is '<xliff>'. Expected <tmx>.",
                "a.tmx ¦ PK           ¦ Not a TMX file: 'Unexpected character 'P' (code 80) in prolog; expected '<''."
                        + " Expected XML with the root element <tmx>.",
                "a.tsv ¦ <tmx/>       ¦ No header row with the columns ko and en: found '<tmx/>'. Put a first line like"
                        + " ko,en above the rows, or say what the columns hold with columns=ko,en (- for one to leave out).",
                "a.csv ¦ ko,note      ¦ No header row with the columns ko and en: found 'ko | note'. Put a first line like"
                        + " ko,en above the rows, or say what the columns hold with columns=ko,en (- for one to leave out).",
            })
    void contentMustBeOfTheFormat(String filename, String file, String detail) {
        refused(memory, filename, file, detail);
    }

    @Test
    void glossaryMustNameItsColumns() {
        refused(
                Api.newTermbase(),
                "a.csv",
                "ko,note\n",
                "Not a glossary: 'ko, note'. Expected a header row with the columns concept, language, term; or ko, en. For a"
                        + " word list without one, say format=omegat, deepl-tsv or deepl-csv.");
    }

    @Test
    void bytesThatAreNoTextAreNoTable() {
        given().contentType("text/csv")
                .body(new byte[] {(byte) 0xFF, 'k', 'o'})
                .post("/api/" + memory + "/imports?filename=a.csv&wait=true")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("Not a table: 'bytes that are not 'UTF-8'. Save the file as UTF-8'. Expected rows"
                                + " with a Korean and an English text."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-www-form-urlencoded", "application/octet-stream"})
    void contentTypeOfAFileDoesNotMatter(String contentType) {
        given().config(config().encoderConfig(encoderConfig().encodeContentTypeAs(contentType, ContentType.TEXT)))
                .contentType(contentType)
                .body("ko\ten\nga\ta\n")
                .post("/api/" + memory + "/imports?filename=A.TSV&wait=true")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
    }
}
