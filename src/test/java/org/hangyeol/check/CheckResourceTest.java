package org.hangyeol.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** The checks over HTTP. What each of them finds: the tests of its class. */
@QuarkusTest
class CheckResourceTest {
    private static final Duration REASONABLE = Duration.ofSeconds(30);

    @Test
    void pairWithoutMistakesHasNoFindings() {
        assertEquals(
                List.of(),
                check(pair("대원들은 8km 야간행군에 나섰다.", "Members set out on an eight-kilometer night march."))
                        .getList("findings"));
    }

    @Test
    void findingTellsWhatAndWhere() {
        JsonPath answer = check(pair("대원들은 8km를 걸었다.", "Members walked 80 kilometers."));
        assertEquals(1, answer.getList("findings").size());
        assertEquals("number.mismatch", answer.getString("findings[0].code"));
        assertEquals("ERROR", answer.getString("findings[0].severity"));
        assertEquals(0, answer.getInt("findings[0].pair"));
        assertEquals(5, answer.getInt("findings[0].source.start"));
        assertEquals(8, answer.getInt("findings[0].source.end"));
        assertEquals(15, answer.getInt("findings[0].target.start"));
        assertEquals(28, answer.getInt("findings[0].target.end"));
        assertEquals("The source has '8km', the translation '80 kilometers'.", answer.getString("findings[0].message"));
    }

    @Test
    void unlistedSpellingOfANameIsToldWithTheListedOne() {
        JsonPath answer = check(pair("리영길은 평양에 갔다.", "Rhee Young-kil went to Pyongyang."));
        assertEquals(List.of("name.spelling"), answer.getList("findings.code"));
        assertEquals("WARNING", answer.getString("findings[0].severity"));
        assertEquals("Ri Yong Gil", answer.getString("findings[0].suggestion"));
        assertEquals(Map.of("start", 0, "end", 3), answer.getMap("findings[0].source"));
        assertEquals(Map.of("start", 0, "end", 14), answer.getMap("findings[0].target"));
    }

    @Test
    void peopleOfAnyTermbaseAreSpelledByTheirDomain() {
        String termbase = Api.newTermbase();
        Map<String, Object> concept = Map.of(
                "domain",
                "PER",
                "terms",
                List.of(Map.of("language", "ko", "text", "황병서"), Map.of("language", "en", "text", "Hwang Pyong So")));
        Api.post(termbase + "/concepts", concept).statusCode(201);
        Map<String, Object> request = new HashMap<>(pair("황병서는 갔다.", "Hwang Byung-seo left."));
        request.put("termbases", List.of(Api.name(termbase)));
        assertEquals(List.of("Hwang Pyong So"), check(request).getList("findings.suggestion"));
        Api.delete(termbase);
    }

    @Test
    void personOfSeveralTermbasesIsStillOnePerson() {
        List<String> termbases = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String termbase = Api.newTermbase();
            Api.post(
                            termbase + "/concepts",
                            Map.of(
                                    "domain",
                                    "person",
                                    "terms",
                                    List.of(
                                            Map.of("language", "ko", "text", "황병서"),
                                            Map.of("language", "en", "text", "Hwang Pyong So"))))
                    .statusCode(201);
            termbases.add(Api.name(termbase));
        }
        Map<String, Object> request = new HashMap<>(pair("황병서는 갔다.", "Hwang Byung-seo left."));
        request.put("termbases", termbases);
        assertEquals(List.of("Hwang Pyong So"), check(request).getList("findings.suggestion"));
    }

    @Test
    void checksWorkInTheOtherDirection() {
        Map<String, Object> request = Map.of(
                "source", side("en-US", "The the two men left."),
                "target", side("ko_KP", "두 사람이 떠났다. 사람들은 2019년에 돌아왔다. "));
        assertEquals(List.of("space.outer"), check(request).getList("findings.code"));
    }

    @Test
    void pairsOfADocumentAreToldByTheirPlace() {
        List<Map<String, Object>> pairs = List.of(
                pair("5명이 숨졌다.", "Five died."),
                pair("6명이 숨졌다.", "Seven died."),
                pair("로동신문은 보도하였다.", ""),
                pair("끝났다.", "It is is over."));
        JsonPath answer = check(Map.of("pairs", pairs));
        assertEquals(List.of(1, 2, 3), answer.getList("findings.pair"));
        assertEquals(List.of("number.mismatch", "text.empty", "words.doubled"), answer.getList("findings.code"));
        assertEquals("is", answer.getString("findings[2].suggestion"));
    }

    @Test
    void inlineCodesAreChecked() {
        Map<String, Object> source = new HashMap<>(side("ko", "굵은 글"));
        source.put("codes", List.of(code(0, "OPEN", "<b>"), code(2, "CLOSE", "</b>")));
        JsonPath answer = check(Map.of("source", source, "target", side("en", "Bold text")));
        assertEquals(List.of("codes.lost", "codes.lost"), answer.getList("findings.code"));
        Map<String, Object> outside = new HashMap<>(side("en", "Bold text"));
        outside.put("codes", List.of(code(50, "OPEN", "<b>")));
        Api.post("checks", Map.of("pairs", List.of(Map.of("source", source, "target", outside))))
                .statusCode(400)
                .body("errors[0].field", equalTo("pairs[0].target.codes"));
    }

    @Test
    void switchedOffCheckIsSilentAndSeverityIsThatOfTheConfiguration() {
        // application.properties of the tests: punctuation.end is off, space.doubled an error.
        JsonPath answer = check(pair("무엇을 하는가?", "They  know it."));
        assertEquals(List.of("space.doubled"), answer.getList("findings.code"));
        assertEquals(List.of("ERROR"), answer.getList("findings.severity"));
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        Map<String, Object> pair = pair("가", "a");
        refused(Map.of(), "source", "No source: give source and target, source alone, or pairs.");
        refused(Map.of("target", side("ko", "가")), "source", "No source");
        refused(with(pair, "pairs", List.of(pair)), "pairs", "Both pairs and a single source");
        refused(Map.of("pairs", List.of()), "pairs", "between 1 and 2000");
        refused(Map.of("source", side("ko", "가"), "target", side("ko", "나")), "target.language", "Use en");
        refused(Map.of("source", side("ja", "가"), "target", side("en", "a")), "source.language", "must be ko");
        refused(Map.of("source", side("ko", "가\u0000"), "target", side("en", "a")), "source.text", "");
        refused(Map.of("pairs", Collections.nCopies(2001, pair)), "pairs", "2000");
        refused(
                Map.of("pairs", Collections.nCopies(5, pair("가".repeat(100_000), "a"))),
                "pairs",
                "Send at most 400000");
    }

    @Test
    void longestPairIsCheckedInReasonableTime() {
        StringBuilder korean = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (int i = 0; korean.length() < 99_990; i++) {
            korean.append(3 * i + 2).append("명 ");
            english.append(3 * i + 1).append(" men ");
        }
        english.setLength(Math.min(english.length(), 100_000));
        assertAnsweredInReasonableTime(pair(korean.toString(), english.toString()));
    }

    /** Nothing may be compared with everything: of 25,000 names that took minutes. */
    @Test
    void longestPairOfNothingButNamesIsCheckedInReasonableTime() {
        assertAnsweredInReasonableTime(pair(
                "북한 김정은 로동신문 사회안전성 ".repeat(5_500),
                "North Korea Kim Jong Un MSS Ministry of State Security ".repeat(1_800)));
        assertAnsweredInReasonableTime(Map.of(
                "pairs",
                Collections.nCopies(2000, pair("김정은은 김정일의 생가를 봤다.", "Kim Jong Il saw Kim Jong Un's home. MSS"))));
    }

    private static void assertAnsweredInReasonableTime(Map<String, ?> request) {
        assertEquals(
                200,
                assertTimeout(
                        REASONABLE, () -> Api.post("checks", request).extract().statusCode()));
    }

    private static void refused(Map<String, ?> request, String field, String message) {
        Api.post("checks", request)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    private static JsonPath check(Map<String, ?> request) {
        return Api.post("checks", request).statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> pair(String korean, String english) {
        return Map.of("source", side("ko", korean), "target", side("en", english));
    }

    private static Map<String, Object> side(String language, String text) {
        return Map.of("language", language, "text", text);
    }

    private static Map<String, Object> code(int offset, String kind, String markup) {
        return Map.of("offset", offset, "kind", kind, "markup", markup);
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> more = new HashMap<>(request);
        more.put(field, value);
        return more;
    }
}
