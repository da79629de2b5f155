package org.hangyeol.cat;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One pair has one percent, whoever asks: every protocol that tells one tells that of {@code /api/suggestions}. */
@QuarkusTest
class SameScoreTest {
    private static final String KO = "국경경비대 중대장 2명이 초소에서 체포되였다.";
    private static final String EN = "Two company commanders of the border guards were arrested at a post, 2 days ago.";

    @BeforeEach
    void begin() {
        Api.post("memories/main/units", Map.of("ko", KO, "en", EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | 국경경비대 중대장 2명이 초소에서 체포되였다.",
                "ko | 국경 경비대 중대장 2명이 초소에서 체포되었다.",
                "ko | 국경경비대 중대장 3명이 초소에서 체포되였다!",
                "ko | 국경경비대 소대장 2명이 초소에서 체포되였다고 한다.",
                "en | Two company commanders of the border guards were arrested at a post, 2 days ago.",
                "en | two company commander of the border guard were arrested at a post, 2 days ago",
                "en | Two platoon commanders of the border guards were arrested at a post, 5 days ago.",
            })
    void everyProtocolTellsThePercentOfTheSuggestions(String source, String text) {
        String stored = source.equals("ko") ? KO : EN;
        JsonPath suggested = Api.post("suggestions", Map.of("source", source, "segments", List.of(text), "limit", 100))
                .extract()
                .jsonPath();
        int percent = percent(suggested, "segments[0].matches", "source", "score.percent", stored);
        assertTrue(percent >= 65 && percent <= 100, "found at " + percent);
        String target = source.equals("ko") ? "en" : "ko";

        JsonPath tmserver = ok(given().queryParam("max_candidates", 100)
                .get("/tmserver/{source}/{target}/unit/{text}", source, target, text));
        assertEquals(percent, percent(tmserver, "$", "source", "quality", stored), "tmserver");

        JsonPath pensieve =
                ok(given().queryParam("q", text).get("/pensieve/search/{source}/{target}/", source, target));
        assertEquals(percent, percent(pensieve, "$", "source", "score", stored), "pensieve");

        String apertium = ok(given().queryParam("q", text)
                        .queryParam("langpair", source + "|" + target)
                        .queryParam("markUnknown", "yes")
                        .get("/apertium/translate"))
                .getString("responseData.translatedText");
        String translation = source.equals("ko") ? EN : KO;
        assertEquals(percent == 100 ? translation : "[" + percent + "%] " + translation, apertium, "apertium");

        JsonPath myMemory = ok(given().queryParam("q", text)
                .queryParam("langpair", source + "|" + target)
                .queryParam("numres", 100)
                .get("/mymemory/get"));
        assertEquals(percent, percent(myMemory, "matches", "segment", "match", stored), "mymemory");

        Map<String, String> lookUp =
                Map.of("source", text, "sourceLang", source, "targetLang", target, "numOfProposals", "20");
        JsonPath t5memory =
                ok(given().contentType("application/json").body(lookUp).post("/t5memory/main/fuzzysearch"));
        assertEquals(percent, percent(t5memory, "results", "source", "matchRate", stored), "t5memory");

        JsonPath remoteTm = ok(given().contentType("application/json")
                .body(Map.of(
                        "command", "searchTranslation",
                        "memory", "main",
                        "searchStr", text,
                        "srcLang", source,
                        "tgtLang", target))
                .post("/remotetm/memories"));
        String tuv = "<tuv xml:lang=\"%s\"><seg>%s</seg></tuv>".formatted(source, stored);
        assertEquals(percent, percent(remoteTm, "matches", "source", "similarity", tuv), "remotetm");
    }

    private static JsonPath ok(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath();
    }

    /** The percent of the match whose source is the stored text. */
    private static int percent(JsonPath answer, String matches, String source, String score, String stored) {
        List<Map<String, Object>> all = answer.getList(matches);
        Map<String, Object> match = all.stream()
                .filter(one -> stored.equals(one.get(source)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found in " + answer.prettify()));
        Object found = match;
        for (String field : score.split("\\.")) {
            found = ((Map<?, ?>) found).get(field);
        }
        float told = Float.parseFloat(String.valueOf(found));
        return Math.round(score.equals("match") ? told * 100 : told);
    }
}
