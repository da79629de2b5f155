package org.hangyeol.cat.tmserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The protocol of amaGama and tmserver, as its clients use it. */
@QuarkusTest
class TmServerTest {
    private static void saved(String ko, String en) {
        Api.post("memories/main/units", Map.of("ko", ko, "en", en)).statusCode(oneOf(200, 201));
    }

    /** A text in one segment of the address, everything but letters and digits encoded. */
    static ValidatableResponse unit(String pair, String text, String query) {
        String segment = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return given().urlEncodingEnabled(false)
                .get("/tmserver/" + pair + "/unit/" + segment + query)
                .then();
    }

    static List<String> targets(String pair, String text) {
        return unit(pair, text, "").statusCode(200).extract().jsonPath().getList("target");
    }

    @Test
    void matchesAreAListWithTheBestFirst() {
        saved("소년단원들이 꽃다발을 드렸다.", "Children's Union members presented bouquets.");
        saved("소년단원들이 꽃바구니를 드렸다.", "Children's Union members presented flower baskets.");
        ValidatableResponse answer = unit("ko/en", "소년단원들이 꽃다발을 드렸다.", "");
        answer.statusCode(200)
                .contentType("application/json")
                .body("[0].source", equalTo("소년단원들이 꽃다발을 드렸다."))
                .body("[0].target", equalTo("Children's Union members presented bouquets."))
                .body("[0].quality", equalTo(100f))
                .body("[1].target", equalTo("Children's Union members presented flower baskets."));
        List<Float> qualities = answer.extract().jsonPath().getList("quality");
        assertEquals(qualities.stream().sorted((a, b) -> Float.compare(b, a)).toList(), qualities);
    }

    /** Okapi casts it to Double, and a whole number of JSON is none. */
    @Test
    void qualityHasADecimalPoint() {
        saved("백두산밀영을 답사했다.", "They visited the Mount Paektu Secret Camp.");
        String body = unit("ko/en", "백두산밀영을 답사했다.", "").extract().asString();
        assertTrue(body.contains("\"quality\":100.0,"), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmserver", "api/v1", "api/v1/"})
    void bothAddressesAndADoubledSlashWork(String prefix) {
        saved("삼지연시 건설이 끝났다.", "The construction of Samjiyon was finished.");
        given().urlEncodingEnabled(false)
                .get("/" + prefix + "/ko/en/unit/"
                        + URLEncoder.encode("삼지연시 건설이 끝났다.", StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .then()
                .statusCode(200)
                .body("target", contains("The construction of Samjiyon was finished."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko/en", "ko_KR/en_US", "ko-kp/EN", "KOR/eng", "ko-Kore-KR/en-GB"})
    void languagesInAnySpellingWork(String pair) {
        saved("만경대혁명학원 창립절", "anniversary of the Mangyongdae Revolutionary School");
        assertEquals(List.of("anniversary of the Mangyongdae Revolutionary School"), targets(pair, "만경대혁명학원 창립절"));
    }

    @Test
    void englishIsAskedForTheSameWay() {
        saved("려명거리에 눈이 내렸다.", "Snow fell on Ryomyong Street.");
        assertEquals(List.of("려명거리에 눈이 내렸다."), targets("en/ko", "Snow fell on Ryomyong Street."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "강/산/들: 구름\n둘째 줄 50% + 50% = 100%?",
                "勞動新聞 사설 《자력갱생》 #1 & {a} <b> \"c\" \\d | e^f ~ `g`",
                "😀 이모지와 \u200F오른쪽\u200E 표식이 있는 문장",
                "C++ 언어로 쓴 프로그람",
                "..\\../끝 /./ 점 두개",
            })
    void everyCharacterOfATextArrives(String text) {
        String english = "every character of " + text.codePoints().count();
        saved(text, english);
        unit("ko/en", text, "")
                .statusCode(200)
                .body("[0].source", equalTo(text))
                .body("[0].quality", equalTo(100f));
        given().queryParam("source", text)
                .get("/tmserver/ko/en/unit/")
                .then()
                .statusCode(200)
                .body("[0].target", equalTo(english));
    }

    @Test
    void blankOfTheQueryMayBeAPlus() {
        saved("평양 지하철도 개통식", "opening ceremony of the Pyongyang metro");
        String text = URLEncoder.encode("평양 지하철도 개통식", StandardCharsets.UTF_8);
        assertTrue(text.contains("+"));
        given().urlEncodingEnabled(false)
                .get("/api/v1/ko/en/unit?source=" + text)
                .then()
                .statusCode(200)
                .body("target", contains("opening ceremony of the Pyongyang metro"));
    }

    @Test
    void decomposedHangulIsFound() {
        saved("단군릉을 돌아보았다.", "They looked round the Tomb of Tangun.");
        assertEquals(
                List.of("They looked round the Tomb of Tangun."),
                targets("ko/en", Normalizer.normalize("단군릉을 돌아보았다.", Normalizer.Form.NFD)));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        unit("ko/en", "빨래방망이 스무개 zqxw", "").statusCode(200).body("$", equalTo(List.of()));
    }

    @Test
    void similarityAndNumberOfCandidatesAreKept() {
        saved("온실농장에서 오이를 수확했다.", "The greenhouse farm harvested cucumbers.");
        saved("온실농장에서 오이를 수확하였다.", "Cucumbers were harvested at the greenhouse farm.");
        String text = "온실농장에서 오이를 수확했다.";
        unit("ko/en", text, "?max_candidates=1").body("quality", equalTo(List.of(100f)));
        unit("ko/en", text, "?min_similarity=100").body("quality", equalTo(List.of(100f)));
        unit("ko/en", text, "?min_similarity=0&max_candidates=1000")
                .statusCode(200)
                .body("target", hasItem("Cucumbers were harvested at the greenhouse farm."));
        unit("ko/en", text, "?min_similarity=x")
                .statusCode(400)
                .body(equalTo("Invalid 'min_similarity': must be a whole number."));
    }

    @Test
    void languagesAreListed() {
        for (String path : List.of("/tmserver/languages/", "/api/v1/languages/", "/api/v1/languages")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body("sourceLanguages", equalTo(List.of("ko", "en")))
                    .body("targetLanguages", equalTo(List.of("ko", "en")));
        }
    }

    @Test
    void answerCanCallAFunction() {
        saved("문수물놀이장이 문을 열었다.", "The Munsu Water Park opened.");
        String text = "문수물놀이장이 문을 열었다.";
        for (String parameter : List.of("callback", "jsoncallback")) {
            String body = unit("ko/en", text, "?" + parameter + "=jQuery17_$a")
                    .statusCode(200)
                    .contentType("application/javascript")
                    .extract()
                    .asString();
            assertTrue(body.startsWith("jQuery17_$a([{"), body);
            assertTrue(body.endsWith("}])"), body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert(1)%2F%2F", "a.b", "%3Cscript%3E", "1a", "a%20b"})
    void onlyAPlainNameIsCalled(String callback) {
        unit("ko/en", "글", "?callback=" + callback)
                .statusCode(400)
                .contentType("text/plain")
                .body(equalTo("Invalid 'callback': must be the plain name of a function."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr/en | 404 | Unknown language: 'fr'.",
                "ko/ko | 404 | Unknown language: 'ko to ko'.",
                "en/de_AT | 404 | Unknown language: 'de_AT'.",
            })
    void pairThatIsNotThereIsToldInPlainText(String pair, int status, String says) {
        given().get("/api/v1/" + pair + "/unit/a").then().statusCode(status).body(startsWith(says));
        unit(pair, "글", "").statusCode(status).contentType("text/plain").body(startsWith(says));
    }

    @Test
    void textMustBeThere() {
        given().get("/tmserver/ko/en/unit/")
                .then()
                .statusCode(400)
                .contentType("text/plain")
                .body(equalTo("No text: put it behind unit/ or into the parameter 'source'."));
        given().get("/tmserver/ko/en/unit?source=").then().statusCode(400);
    }

    /** No tool sends Accept as it ought to. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/xml;q=0.1", "image/gif, *;q=.2", "nonsense"})
    void acceptMeansNothing(String accept) {
        given().header("Accept", accept).get("/api/v1/languages/").then().statusCode(200);
    }

    /** An address has at most 32,768 bytes, and an encoded syllable nine. What is too long is no empty list. */
    @Test
    void textTooLongForAnAddressIsRefused() {
        unit("ko/en", "긴".repeat(3_600), "").statusCode(200).body("$", equalTo(List.of()));
        unit("ko/en", "긴".repeat(4_000), "").statusCode(414);
    }
}
