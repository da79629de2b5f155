package org.hangyeol.cat.tmserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What tools store over the protocol of amaGama and tmserver. */
@QuarkusTest
class TmServerStoreTest {
    private static RequestSpecification utf8() {
        return given().contentType("text/plain; charset=UTF-8");
    }

    @Test
    void savedUnitIsFoundByTheNextLookUp() {
        for (String method : List.of("PUT", "POST")) {
            String text = "저장/된 글 " + method;
            given().urlEncodingEnabled(false)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .body("{\"source\": \"%s\", \"target\": \"saved by %s\", \"more\": [1]}".formatted(text, method))
                    .request(
                            method,
                            "/tmserver/ko/en/unit/"
                                    + URLEncoder.encode(text, StandardCharsets.UTF_8)
                                            .replace("+", "%20"))
                    .then()
                    .statusCode(200)
                    .body(equalTo(""));
            assertEquals(
                    "saved by " + method, TmServerTest.targets("ko/en", text).get(0));
            assertEquals(
                    text, TmServerTest.targets("en/ko", "saved by " + method).get(0));
        }
    }

    @Test
    void fileOfUnitsIsSavedWithItsNameAndContext() {
        String name = URLEncoder.encode("/home/lee/게임.po", StandardCharsets.UTF_8);
        utf8().urlEncodingEnabled(false)
                .body("[{\"source\": \"Load the saved game?\", \"target\": \"저장한 놀이를 불러올가요?\", \"context\": \"menu\"},"
                        + "{\"source\": \"Quit the saved game?\", \"target\": \"저장한 놀이를 끝낼가요?\"}]")
                .post("/tmserver/en_US/ko_KR/store/" + name)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(equalTo("added 2 units from /home/lee/게임.po"));
        TmServerTest.unit("en/ko", "Load the saved game?", "")
                .body("[0].target", equalTo("저장한 놀이를 불러올가요?"))
                .body("[0].context", equalTo("menu"));
        Api.post("suggestions", Map.of("source", "en", "segments", List.of("Quit the saved game?")))
                .body("segments[0].matches[0].document", equalTo("/home/lee/게임.po"));
    }

    @Test
    void nothingOfAFileIsSavedIfOneUnitIsWrong() {
        utf8().body("[{\"source\": \"kept out alone\", \"target\": \"혼자 빠진 글\"}, {\"source\": \"no target\"}]")
                .post("/tmserver/en/ko/store/a.po")
                .then()
                .statusCode(400)
                .body(equalTo("Invalid 'target': must not be blank."));
        TmServerTest.unit("en/ko", "kept out alone", "?min_similarity=100").body("$", equalTo(List.of()));
    }

    @Test
    void wholeFileIsImported() {
        String tmx = "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>imported by a"
                + " tool</seg></tuv><tuv xml:lang=\"ko\"><seg>도구가 들여온 글</seg></tuv></tu></body></tmx>";
        utf8().body(tmx)
                .put("/api/v1/en/ko/store/news.tmx")
                .then()
                .statusCode(200)
                .body(equalTo("added 1 units from news.tmx"));
        assertEquals(List.of("도구가 들여온 글"), TmServerTest.targets("en/ko", "imported by a tool"));
        utf8().body("msgid \"imported from a catalogue\"\nmsgstr \"목록에서 들여온 글\"\n")
                .put("/tmserver/en/ko/store/a.po")
                .then()
                .statusCode(200)
                .body(equalTo("added 1 units from a.po"));
        utf8().body("x")
                .put("/tmserver/en/ko/store/a.docx")
                .then()
                .statusCode(400)
                .body(startsWith("Unknown kind of file: 'a.docx'. Its name must end in .tmx, "));
        utf8().body("no tmx").put("/tmserver/en/ko/store/a.tmx").then().statusCode(400);
    }

    /** "added 0 units" alone would look as if the memory had them all. */
    @Test
    void whatIsNotTakenOfAFileIsTold() {
        String tmx =
                "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n<tu><tuv xml:lang=\"en\"><seg>alone</seg></tuv></tu>\n"
                        + "<tu><tuv xml:lang=\"en\"><seg>taken beside it</seg></tuv><tuv xml:lang=\"ko\"><seg>그 곁의 글</seg></tuv></tu></body></tmx>";
        utf8().body(tmx)
                .put("/tmserver/en/ko/store/half.tmx")
                .then()
                .statusCode(200)
                .body(startsWith("added 1 units from half.tmx\n1 were not taken; /api/jobs/"))
                .body(containsString("The first: line 2: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                          | The body is not the JSON that this address expects at line 1",
                "[]                         | The body is not the JSON that this address expects",
                "{\"source\": 1}            | The body is not the JSON that this address expects",
                "{\"source\": \"a\"}        | Invalid 'target': must not be blank.",
                "{\"source\": \" \", \"target\": \"b\"} | Invalid 'source': must not be blank.",
                "null                       | Nothing in the body: send {",
            })
    void bodyThatIsNoUnitIsRefused(String body, String says) {
        utf8().body(body)
                .put("/tmserver/ko/en/unit/a")
                .then()
                .statusCode(400)
                .contentType("text/plain")
                .body(startsWith(says));
    }

    @Test
    void longTextsAreKeptWhole() {
        String ko = "아주 긴 글 ".repeat(14_285) + "끝끝끝끝끝";
        assertEquals(100_000, ko.length());
        given().body(Map.of("source", ko, "target", "a very long text"))
                .contentType("application/json")
                .put("/tmserver/ko/en/unit/long")
                .then()
                .statusCode(200);
        assertEquals(List.of(ko), TmServerTest.targets("en/ko", "a very long text"));
        given().body(Map.of("source", ko + "x", "target", "a very long text"))
                .contentType("application/json")
                .put("/tmserver/ko/en/unit/long")
                .then()
                .statusCode(400)
                .body(containsString("'source': size must be between 0 and 100000"));
    }
}
