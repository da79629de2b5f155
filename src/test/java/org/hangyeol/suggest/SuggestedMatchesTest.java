package org.hangyeol.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hangyeol.suggest.Server.ask;
import static org.hangyeol.suggest.Server.delete;
import static org.hangyeol.suggest.Server.matches;
import static org.hangyeol.suggest.Server.newMemory;
import static org.hangyeol.suggest.Server.put;
import static org.hangyeol.suggest.Server.request;
import static org.hangyeol.suggest.Server.save;
import static org.hangyeol.suggest.Server.suggest;
import static org.hangyeol.suggest.Server.unit;
import static org.hangyeol.suggest.Server.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class SuggestedMatchesTest {
    private String memory;

    @BeforeEach
    void begin() {
        memory = newMemory(0);
    }

    @Test
    void offsetsAreThoseOfTheTextAsItWasSent() {
        String first = "로동신문이 보도하였다."; // The Rodong Sinmun reported.
        String second = "당국은 검열을 시작했다."; // The authorities began an inspection.
        save(memory, second, "The authorities began an inspection.");
        String text = Normalizer.normalize("\u200F😀 사진\n" + first + " " + second, Normalizer.Form.NFD);
        JsonPath answer =
                suggest(Map.of("source", "ko", "text", text, "memories", List.of(memory), "termbases", List.of()));
        List<String> texts = answer.getList("segments.text");
        List<Integer> starts = answer.getList("segments.start");
        List<Integer> ends = answer.getList("segments.end");
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(text.substring(starts.get(i), ends.get(i)), texts.get(i));
        }
        assertEquals(
                List.of("\u200F😀 사진", first, second),
                texts.stream()
                        .map(segment -> Normalizer.normalize(segment, Normalizer.Form.NFC))
                        .toList());
        assertEquals(List.of("EXACT 100 The authorities began an inspection."), matches(answer, 2));
    }

    @Test
    void offsetsOfSegmentsSentOneByOneAreTheirOwn() {
        JsonPath answer = suggest(request(memory, "ko", "검열", " 야간행군 ", "")); // inspection, night march
        assertEquals(List.of(0, 0, 0), answer.getList("segments.start"));
        assertEquals(List.of(2, 6, 0), answer.getList("segments.end"));
        assertEquals(List.of("검열", " 야간행군 ", ""), answer.getList("segments.text"));
    }

    @Test
    void oneMemoryServesBothDirections() {
        save(memory, "검열을 시작했다.", "An inspection began.");
        assertEquals(
                List.of("EXACT 100 An inspection began."), matches(suggest(request(memory, "ko-KP", "검열을 시작했다.")), 0));
        assertEquals(
                List.of("EXACT 100 검열을 시작했다."), matches(suggest(request(memory, "eng", "An inspection began.")), 0));
    }

    /** Worked out by the formula in matching.md, section 4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Delete the selected file. | Delete the selected file | 99 PUNCTUATION 1",
                "en | Press F5 to continue. | Press F6 to continue. | 98 NUMBER 2",
                "en | In 1998, exports rose 3.2 percent. | In 1999, exports rose 4.1 percent. | 97 NUMBER 3",
                "en | Delete the selected file. | Delete the selected files. | 92 INFLECTION 8",
                "en | Delete the selected file. | Copy the selected file. | 75 WORDS 25",
                // M = 6, d = 1, S = min(.18, .30): 80.3; 20 points shared 100 : 18
                "en | In 1998, exports rose 3.2 percent. | In 1998 exports fell 3.2 percent! | 80 WORDS 17 PUNCTUATION 3",
                "ko | 로동당 제8차대회 | 노동당 제8차 대회 | 99 SPACING 1 SPELLING 0",
                "ko | 이용 약관 | 리용 약관 | 99 SPELLING 1",
                "ko | 그는 하나를 골랐다. | 그는 하라를 골랐다. | 96 LETTERS 4",
                "ko | 선택한 파일을 삭제합니다. | 선택한 파일은 삭제합니다. | 90 WORDS 10"
            })
    void scoreTellsWhereEachPointWent(String source, String query, String stored, String expected) {
        save(memory, source.equals("ko") ? stored : "가", source.equals("en") ? stored : "a");
        JsonPath answer = suggest(request(memory, source, query));
        StringBuilder score = new StringBuilder(answer.getString("segments[0].matches[0].score.percent"));
        for (Map<String, ?> penalty : answer.<Map<String, ?>>getList("segments[0].matches[0].score.penalties")) {
            score.append(" %s %s".formatted(penalty.get("cause"), penalty.get("points")));
        }
        assertEquals(expected, score.toString());
    }

    @Test
    void matchTellsWhatItIsAndWhereItComesFrom() {
        long id = save(
                memory,
                "로농 적위군",
                "Red Guards",
                "document",
                "2020-07-30",
                "author",
                "박",
                "changedAt",
                "2020-07-31T01:02:03Z");
        assertEquals(
                List.of(Map.ofEntries(
                        Map.entry(
                                "score",
                                Map.of(
                                        "percent",
                                        99,
                                        "type",
                                        "FUZZY",
                                        "penalties",
                                        List.of(Map.of("cause", "SPACING", "points", 1)))),
                        Map.entry("source", "로농 적위군"),
                        Map.entry("sourceCodes", List.of()),
                        Map.entry("target", "Red Guards"),
                        Map.entry("targetCodes", List.of()),
                        Map.entry(
                                "diff",
                                List.of(
                                        Map.of("kind", "SAME", "text", "로농"),
                                        Map.of("kind", "REMOVED", "text", " "),
                                        Map.of("kind", "SAME", "text", "적위군"))),
                        Map.entry("memory", memory),
                        Map.entry("unit", (int) id),
                        Map.entry("document", "2020-07-30"),
                        Map.entry("changedBy", "박"),
                        Map.entry("changedAt", "2020-07-31T01:02:03Z"),
                        Map.entry("uses", 1))),
                suggest(request(memory, "ko", "로농적위군")).getList("segments[0].matches"));
    }

    /** The clock is finer than the database; what the writer is told must be what is kept. */
    @Test
    void dateOfAMatchIsTheOneThatTheWriterWasTold() {
        String told = given().contentType("application/json")
                .body(unit("검열", "inspection"))
                .post("/api/memories/" + memory + "/units")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("changedAt");
        assertEquals(List.of(told), suggest(request(memory, "ko", "검열")).getList("segments[0].matches.changedAt"));
    }

    @Test
    void inlineCodesOfAUnitComeAlongAndCostAPenalty() {
        Map<String, Object> bold = Map.of("offset", 0, "kind", "OPEN", "markup", "<b>");
        save(memory, "검열", "inspection", "koCodes", List.of(bold), "enCodes", List.of(bold));
        JsonPath answer = suggest(request(memory, "ko", "검열"));
        assertEquals(List.of("FUZZY 98 inspection"), matches(answer, 0));
        assertEquals(List.of(bold), answer.getList("segments[0].matches[0].sourceCodes"));
        assertEquals(List.of(bold), answer.getList("segments[0].matches[0].targetCodes"));
    }

    @Test
    void matchBetweenTheSameNeighboursIsInContextAndFirst() {
        save(memory, "검열", "inspection", "before", "앞", "after", "뒤");
        save(memory, "검열", "audit", "before", "앞");
        JsonPath answer = suggest(request(memory, "ko", "앞", "검열", "뒤", "검열"));
        assertEquals(List.of("IN_CONTEXT 100 inspection", "EXACT 100 audit"), matches(answer, 1));
        assertEquals(List.of("EXACT 100 audit", "EXACT 100 inspection"), matches(answer, 3));
        // the last of a text, and the last of this one
        assertEquals(
                List.of("IN_CONTEXT 100 audit", "EXACT 100 inspection"),
                matches(suggest(request(memory, "ko", "앞", "검열")), 1));
        // the neighbours are Korean, so they say nothing about English
        save(memory, "감사", "audit");
        assertEquals(List.of("EXACT 100 감사", "EXACT 100 검열"), matches(suggest(request(memory, "en", "앞", "audit")), 1));
    }

    @Test
    void matchFromTheSamePlaceOfTheDocumentIsInContextInBothDirections() {
        save(memory, "검열", "inspection", "document", "기사 1", "position", 1);
        save(memory, "검열", "audit", "document", "기사 1", "position", 2);
        Map<String, Object> request = with(request(memory, "ko", "제목", "검열"), "document", "기사 1");
        assertEquals(List.of("IN_CONTEXT 100 inspection", "EXACT 100 audit"), matches(suggest(request), 1));
        assertEquals(
                List.of("EXACT 100 audit", "EXACT 100 inspection"),
                matches(suggest(with(request, "document", "기사 2")), 1));
        assertEquals(
                List.of("IN_CONTEXT 100 검열"),
                matches(suggest(with(request(memory, "en", "Title", "inspection"), "document", "기사 1")), 1));
    }

    @Test
    void allTranslationsAreShownNewestFirstWithTheirUses() {
        save(memory, "검열", "audit", "changedAt", "2020-01-01T00:00:00Z");
        save(memory, "검열", "inspection", "changedAt", "2024-01-01T00:00:00Z");
        save(memory, "검열", "review", "changedAt", "2022-01-01T00:00:00Z");
        JsonPath before = suggest(request(memory, "ko", "검열"));
        assertEquals(List.of("inspection", "review", "audit"), before.getList("segments[0].matches.target"));
        assertEquals(
                List.of("2024-01-01T00:00:00Z", "2022-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
                before.getList("segments[0].matches.changedAt"));
        save(memory, "검열", "audit");
        JsonPath after = suggest(request(memory, "ko", "검열"));
        assertEquals(List.of("audit", "inspection", "review"), after.getList("segments[0].matches.target"));
        assertEquals(List.of(2, 1, 1), after.getList("segments[0].matches.uses"));
    }

    @Test
    void penaltyOfTheMemoryPutsItsMatchesBehindEqualOnes() {
        String lesser = newMemory(10);
        save(memory, "검열", "inspection");
        save(lesser, "검열", "audit");
        Map<String, Object> request = with(request(memory, "ko", "검열"), "memories", List.of(lesser, memory));
        assertEquals(List.of("EXACT 100 inspection", "EXACT 100 audit"), matches(suggest(request), 0));
        put("/api/memories/" + memory, Map.of("penalty", 20));
        assertEquals(List.of("EXACT 100 audit", "EXACT 100 inspection"), matches(suggest(request), 0));
    }

    @Test
    void onlyTheMemoriesNamedAreSearched() {
        String other = newMemory(0);
        String text = "기억 " + memory;
        save(memory, text, "here");
        save(other, text, "there");
        Map<String, Object> request = request(memory, "ko", text);
        assertEquals(List.of("EXACT 100 here"), matches(suggest(request), 0));
        assertEquals(List.of("EXACT 100 there"), matches(suggest(with(request, "memories", List.of(other))), 0));
        assertEquals(List.of(), matches(suggest(with(request, "memories", List.of())), 0));
        request.remove("memories");
        assertEquals(
                List.of("EXACT 100 there", "EXACT 100 here"), matches(suggest(with(request, "threshold", 100)), 0));
        ask(with(request, "memories", List.of(memory, "no such memory"))).statusCode(404);
    }

    /** 4 of 5 syllables. */
    @Test
    void matchReachesTheThresholdOrIsLeftOut() {
        save(memory, "가나다라마", "a");
        assertEquals(List.of("FUZZY 80 a"), matches(suggest(with(request(memory, "ko", "가나다라바"), "threshold", 80)), 0));
        assertEquals(List.of(), matches(suggest(with(request(memory, "ko", "가나다라바"), "threshold", 81)), 0));
    }

    /** 2 of 3 are 66 %: above the usual threshold of Korean (65), below that of English (70). */
    @Test
    void usualThresholdIsHigherForEnglish() {
        save(memory, "가나다", "one two three");
        assertEquals(List.of("FUZZY 66 one two three"), matches(suggest(request(memory, "ko", "가나라")), 0));
        assertEquals(List.of(), matches(suggest(request(memory, "en", "one two four")), 0));
    }

    @Test
    void limitKeepsTheBest() {
        for (String translation : List.of("a", "b", "c", "d", "e", "f")) {
            save(memory, "검열", translation);
        }
        assertEquals(
                List.of("f", "e", "d", "c", "b"),
                suggest(request(memory, "ko", "검열")).getList("segments[0].matches.target"));
        assertEquals(
                List.of("f"),
                suggest(with(request(memory, "ko", "검열"), "limit", 1)).getList("segments[0].matches.target"));
        assertEquals(
                List.of("f", "e", "d", "c", "b", "a"),
                suggest(with(request(memory, "ko", "검열"), "limit", 100)).getList("segments[0].matches.target"));
    }

    @Test
    void everyRequestSeesWhatWasSavedChangedAndDeletedBeforeIt() {
        for (int i = 0; i < 20; i++) {
            String address = "/api/memories/" + memory + "/units/" + save(memory, "검열을 시작했다", "An inspection began");
            assertEquals(
                    List.of("EXACT 100 An inspection began"), matches(suggest(request(memory, "ko", "검열을 시작했다")), 0));
            put(address, unit("야간행군을 하였다", "They marched at night"));
            assertEquals(List.of(), matches(suggest(request(memory, "ko", "검열을 시작했다")), 0));
            assertEquals(
                    List.of("EXACT 100 They marched at night"),
                    matches(suggest(request(memory, "ko", "야간행군을 하였다")), 0));
            delete(address);
            assertEquals(List.of(), matches(suggest(request(memory, "ko", "야간행군을 하였다")), 0));
            assertEquals(List.of(), matches(suggest(request(memory, "en", "They marched at night")), 0));
        }
    }

    @Test
    void unitsOfADeletedMemoryAreNotFound() {
        String text = "기억 " + memory;
        save(memory, text, "gone");
        delete("/api/memories/" + memory);
        assertEquals(
                List.of(), matches(suggest(Map.of("source", "ko", "segments", List.of(text), "threshold", 100)), 0));
        ask(request(memory, "ko", text)).statusCode(404);
    }
}
