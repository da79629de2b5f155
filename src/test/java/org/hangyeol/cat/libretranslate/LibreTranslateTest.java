package org.hangyeol.cat.libretranslate;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The protocol of LibreTranslate, as its plug-in for OmegaT (forms), Weblate and others (JSON) use it. */
@QuarkusTest
class LibreTranslateTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static void saved(String ko, String en) {
        Api.post("memories/main/units", Map.of("ko", ko, "en", en)).statusCode(oneOf(200, 201));
    }

    private static ValidatableResponse json(Object body) {
        return sent(given().contentType("application/json").body(body));
    }

    private static ValidatableResponse sent(RequestSpecification request) {
        return request.post("/libretranslate/translate").then();
    }

    @Test
    void formAndJsonAreAnswered() {
        saved("탄광에서 석탄을/캐냈다 + 😀\n끝", "Coal was mined / in the mine + 😀\nend");
        String text = "탄광에서 석탄을/캐냈다 + 😀\n끝";
        String translation = "Coal was mined / in the mine + 😀\nend";
        json(Map.of("q", text, "source", "ko", "target", "en", "api_key", "none", "unknown", 1))
                .statusCode(200)
                .contentType("application/json")
                .body("$", equalTo(Map.of("translatedText", translation)));
        sent(given().contentType(FORM)
                        .formParam("q", text)
                        .formParam("source", "ko_KR")
                        .formParam("target", "en")
                        .formParam("api_key", ""))
                .statusCode(200)
                .body("translatedText", equalTo(translation));
        sent(given().multiPart("q", text).multiPart("source", "ko").multiPart("target", "en"))
                .statusCode(200);
        sent(given().contentType("text/plain; charset=UTF-8")
                        .body("{\"q\": \"%s\", \"source\": \"ko\", \"target\": \"en\"}"
                                .formatted(text.replace("\n", "\\n"))))
                .statusCode(200)
                .body("translatedText", equalTo(translation));
    }

    @Test
    void listIsAnsweredWithAList() {
        saved("염소목장 준공식", "inauguration of a goat farm");
        json(Map.of("q", List.of("염소목장 준공식", "없는 글 qqxx zzyy"), "source", "ko", "target", "en", "alternatives", 1))
                .statusCode(200)
                .body("translatedText", equalTo(List.of("inauguration of a goat farm", "")))
                .body("alternatives", equalTo(List.of(List.of(), List.of())));
    }

    @Test
    void otherMatchesAreAlternatives() {
        saved("양어장에 새끼메기를 넣었다.", "Young catfish were put into the fish farm.");
        saved("양어장에 새끼메기를 넣었다.", "The fish farm was stocked with young catfish.");
        List<String> both =
                List.of("Young catfish were put into the fish farm.", "The fish farm was stocked with young catfish.");
        ValidatableResponse answer =
                json(Map.of("q", "양어장에 새끼메기를 넣었다.", "source", "ko", "target", "en", "alternatives", 3));
        String best =
                answer.body("translatedText", oneOf(both.toArray())).extract().path("translatedText");
        answer.body("alternatives", hasItem(both.get(1 - both.indexOf(best))));
    }

    @Test
    void languageIsDetected() {
        saved("버섯공장 지배인", "manager of a mushroom factory");
        json(Map.of("q", "manager of a mushroom factory", "source", "auto", "target", "ko"))
                .body("translatedText", equalTo("버섯공장 지배인"))
                .body("detectedLanguage", equalTo(Map.of("confidence", 100, "language", "en")));
    }

    @Test
    void htmlIsAnsweredInHtml() {
        saved("R&D 기금", "R&D fund");
        Map<String, String> html = Map.of("q", "<b>R&amp;D</b> 기금", "source", "ko", "target", "en", "format", "html");
        json(html).body("translatedText", equalTo("R&amp;D fund"));
        json(Map.of("q", "R&D 기금", "source", "ko", "target", "en", "format", "text"))
                .body("translatedText", equalTo("R&D fund"));
    }

    @Test
    void languagesAreListed() {
        given().get("/libretranslate/languages")
                .then()
                .statusCode(200)
                .body("code", equalTo(List.of("ko", "en")))
                .body("targets", equalTo(List.of(List.of("en"), List.of("ko"))));
    }

    @Test
    void longTextFitsIntoAForm() {
        String text = "길".repeat(100_000);
        sent(given().contentType(FORM)
                        .formParam("q", text)
                        .formParam("source", "ko")
                        .formParam("target", "en"))
                .statusCode(200)
                .body("translatedText", equalTo(""));
        sent(given().contentType(FORM)
                        .formParam("q", text + "다")
                        .formParam("source", "ko")
                        .formParam("target", "en"))
                .statusCode(400)
                .body("error", equalTo("A segment has at most 100,000 characters."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                              | The body is not the JSON that this address expects",
                "null                                           | No text: send",
                "{\"source\": \"ko\", \"target\": \"en\"}       | Invalid 'q': must be a text or a list of texts",
                "{\"q\": 1, \"source\": \"ko\", \"target\": \"en\"} | Invalid 'q': must be a text or a list of texts",
                "{\"q\": [], \"source\": \"ko\", \"target\": \"en\"} | Invalid 'q': must be a text or a list of texts",
                "{\"q\": [\"a\", \"\"], \"source\": \"ko\", \"target\": \"en\"} | Invalid 'q': must be a text",
                "{\"q\": \"a\", \"source\": \"ko\"}             | Unknown language: 'null'.",
                "{\"q\": \"a\", \"source\": \"fr\", \"target\": \"en\"} | Unknown language: 'fr'.",
                "{\"q\": \"a\", \"source\": \"auto\", \"target\": \"de\"} | Unknown language: 'de'.",
            })
    void failureIsAnError(String body, String says) {
        sent(given().contentType("application/json").body(body))
                .statusCode(400)
                .contentType("application/json")
                .body("error", startsWith(says))
                .body("translatedText", nullValue());
    }

    @Test
    void otherMethodsAndAddressesAreNotThere() {
        assertEquals(404, given().get("/libretranslate/nothing").statusCode());
        assertEquals(405, given().get("/libretranslate/translate").statusCode());
    }
}
