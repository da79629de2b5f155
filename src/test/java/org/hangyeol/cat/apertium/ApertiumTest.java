package org.hangyeol.cat.apertium;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.connectors.apertium.ApertiumMTConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.cat.RawRequest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The protocol of Apertium, as OmegaT, Okapi and Weblate use it. */
@QuarkusTest
class ApertiumTest {
    private static void saved(String ko, String en) {
        Api.post("memories/main/units", Map.of("ko", ko, "en", en)).statusCode(oneOf(200, 201));
    }

    /** As OmegaT asks, byte by byte: with a bar that no library of today would send. */
    private static RawRequest.Answer asked(String text, String languages, String more) {
        return RawRequest.sent("GET /apertium/translate?q=%s&markUnknown=no&langpair=%s%s HTTP/1.1"
                .formatted(URLEncoder.encode(text, StandardCharsets.UTF_8), languages, more));
    }

    private static String translated(String text, String languages) {
        RawRequest.Answer answer = asked(text, languages, "&key=");
        assertEquals(200, answer.status());
        assertEquals(200, answer.json().getInt("responseStatus"), answer.body());
        return answer.json().getString("responseData.translatedText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko|en", "ko_KR|en_US", "ko-kp|EN", "kor|eng", "ko%7Cen", "ko%7cen"})
    void barOfThePairMayStandAsItIs(String languages) {
        saved("량강도에 첫눈이 내렸다.", "The first snow fell in Ryanggang Province.");
        assertEquals("The first snow fell in Ryanggang Province.", translated("량강도에 첫눈이 내렸다.", languages));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "勞動 + 신문 & 《사설》 100% #2?/\\",
                "😀 웃는 얼굴\n\u200F둘째 줄\u200E",
                "<b>굵은</b> 글 &amp; 기호",
            })
    void everyCharacterOfATextArrives(String text) {
        saved(text, "apertium " + text);
        assertEquals("apertium " + text, translated(text, "ko|en"));
        assertEquals("apertium " + text, translated(Normalizer.normalize(text, Normalizer.Form.NFD), "ko|en"));
    }

    @Test
    void noMatchIsAnEmptyText() {
        assertEquals("", translated("맞는것이 없는 문장 qqxx yyzz", "ko|en"));
    }

    @Test
    void fuzzyMatchCanBeMarkedWithItsPercent() {
        saved("과수원에서 사과를 수확하고있다.", "Apples are being picked in the orchard.");
        String text = "과수원에서 배를 수확하고있다.";
        int percent = Api.post("suggestions", Map.of("source", "ko", "segments", List.of(text)))
                .extract()
                .path("segments[0].matches[0].score.percent");
        assertTrue(percent < 100);
        given().queryParam("q", text)
                .queryParam("langpair", "ko|en")
                .queryParam("markUnknown", "yes")
                .get("/apertium/translate/")
                .then()
                .body(
                        "responseData.translatedText",
                        equalTo("[" + percent + "%] Apples are being picked in the orchard."));
        assertEquals("Apples are being picked in the orchard.", translated(text, "ko|en"));
    }

    @Test
    void directionsAreListed() {
        given().get("/apertium/listPairs")
                .then()
                .statusCode(200)
                .body("responseStatus", equalTo(200))
                .body(
                        "responseData",
                        hasItems(
                                Map.of("sourceLanguage", "ko", "targetLanguage", "en"),
                                Map.of("sourceLanguage", "en", "targetLanguage", "ko"),
                                Map.of("sourceLanguage", "eng", "targetLanguage", "ko")));
    }

    /** OmegaT shows the details only if HTTP says 200. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=a                          | 400 | Unknown language: 'null'.",
                "q=a&langpair=fr%7Cen         | 400 | Unknown language: 'fr'.",
                "q=a&langpair=ko              | 400 | Unknown language: 'ko'.",
                "q=a&langpair=ko%7Cko-KP      | 400 | Unknown language: 'ko to ko-KP'.",
                "langpair=ko%7Cen             | 400 | Invalid 'q': must not be empty.",
                "q=%00&langpair=ko%7Cen       | 400 | Invalid 'q': holds NUL",
            })
    void failureIsToldInTheAnswer(String query, int status, String says) {
        given().urlEncodingEnabled(false)
                .get("/apertium/translate?" + query)
                .then()
                .statusCode(200)
                .body("responseStatus", equalTo(status))
                .body("responseDetails", startsWith(says))
                .body("responseData.translatedText", equalTo(null));
    }

    private static ApertiumMTConnector okapi(String source, String target) {
        ApertiumMTConnector connector = new ApertiumMTConnector();
        connector.getParameters().setServer("http://localhost:" + RestAssured.port + "/apertium/translate");
        connector.setLanguages(LocaleId.fromBCP47(source), LocaleId.fromBCP47(target));
        connector.open();
        return connector;
    }

    @Test
    void okapiFindsATranslation() {
        saved("R&D <부문> 일군들의 모임", "Meeting of R&D <sector> officials");
        ApertiumMTConnector connector = okapi("ko-KR", "en-US");
        assertEquals(1, connector.query("R&D <부문> 일군들의 모임"));
        assertEquals(
                "Meeting of R&D <sector> officials", connector.next().target.toText());
        TextFragment bold = new TextFragment("R&D ");
        bold.append(TextFragment.TagType.OPENING, "b", "<b>");
        bold.append("<부문>");
        bold.append(TextFragment.TagType.CLOSING, "b", "</b>");
        bold.append(" 일군들의 모임");
        assertEquals(1, connector.query(bold));
        assertEquals(
                "Meeting of R&D <sector> officials<b></b>",
                connector.next().target.toText());
        connector.query("없는 글 qqxx zzyy");
        assertEquals("", connector.next().target.toText());
    }

    @Test
    void okapiIsToldOfAFailure() {
        ApertiumMTConnector connector = okapi("fr", "en");
        OkapiException failure = assertThrows(OkapiException.class, () -> connector.query("bonjour"));
        assertTrue(failure.getMessage().contains("Unknown language: 'fr'"), failure.getMessage());
        assertNull(connector.next());
    }
}
