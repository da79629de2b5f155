package org.hangyeol.memory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Units are found by a phrase in either language, with its places, at once after every change. */
@QuarkusTest
class ConcordanceTest {
    /** "The Rodong Sinmun reported." */
    private static final String REPORTED = "노동 신문은 보도했다.";

    /** "He read the Rodong Sinmun at the meeting of the Workers' Party on the 8th." */
    private static final String READ = "그는 8일 조선로동당 회의에서 로동신문을 읽었다.";

    private String memory;

    @BeforeEach
    void saveUnits() {
        memory = Api.newMemory();
        save(REPORTED, "The Rodong Sinmun reported.", Map.of("changedAt", "2020-07-26T09:30:00Z", "author", "kim"));
        save(
                READ,
                "On the 8th he read the Rodong Sinmun at the Worker’s-Party meeting.",
                Map.of("changedAt", "2021-01-08T00:00:00Z", "document", "문서 1", "outlet", "신문사"));
        save("나리꽃이 피었다.", "Lilies bloomed.", Map.of("changedAt", "2019-05-01T00:00:00Z"));
    }

    private int save(String ko, String en, Map<String, ?> more) {
        Map<String, Object> unit = new HashMap<>(more);
        unit.putAll(Map.of("ko", ko, "en", en));
        return Api.post(memory + "/units", unit).statusCode(201).extract().path("id");
    }

    /** Parameters in pairs of name and value. */
    private JsonPath find(String... parameters) {
        StringBuilder address = new StringBuilder("concordance?memory=" + Api.name(memory));
        Object[] values = new Object[parameters.length / 2];
        for (int i = 0; i < values.length; i++) {
            address.append('&')
                    .append(parameters[2 * i])
                    .append("={value")
                    .append(i)
                    .append('}');
            values[i] = parameters[2 * i + 1];
        }
        return Api.get(address.toString(), values).statusCode(200).extract().jsonPath();
    }

    private List<String> found(String... parameters) {
        JsonPath answer = find(parameters);
        List<String> units = answer.getList("items.unit.ko");
        assertEquals(units.size(), answer.getInt("total"));
        return units;
    }

    @Test
    void phraseIsMarkedInTheTextOfItsLanguage() {
        JsonPath answer = find("q", "로동신문");
        assertEquals("ko", answer.getString("language"));
        assertEquals(List.of(READ, REPORTED), answer.getList("items.unit.ko"));
        assertEquals(Api.name(memory), answer.getString("items[0].unit.memory"));
        assertEquals("신문사", answer.getString("items[0].unit.outlet"));
        assertEquals(
                List.of(List.of(Map.of("start", 17, "end", 21)), List.of(Map.of("start", 0, "end", 5))),
                answer.getList("items.occurrences"));
        Api.get("concordance?q={q}", "신문").body("items[0].otherOccurrences", nullValue());
    }

    @Test
    void englishIsFoundAcrossInflectionHyphenAndCurlyQuotes() {
        JsonPath answer = find("q", "workers' parties");
        assertEquals("en", answer.getString("language"));
        assertEquals(List.of(READ), answer.getList("items.unit.ko"));
        String en = answer.getString("items[0].unit.en");
        assertEquals(
                "Worker’s-Party",
                en.substring(
                        answer.getInt("items[0].occurrences[0].start"), answer.getInt("items[0].occurrences[0].end")));
    }

    @Test
    void partOfAWordIsFoundAndAnotherWordOfTheSameFoldIsNot() {
        assertEquals(List.of(READ, REPORTED), found("q", "동신"));
        assertEquals(List.of(READ), found("q", "노동당"));
        assertEquals(List.of(), found("q", "나이"));
        assertEquals(List.of("나리꽃이 피었다."), found("q", "리"));
    }

    @Test
    void numberIsFoundAsTheSameNumber() {
        assertEquals(List.of(READ), found("q", "8일"));
        assertEquals(List.of(), found("q", "9일"));
    }

    @Test
    void quotedIsFoundLetterForLetter() {
        assertEquals(List.of(READ), found("q", "\"로동신문\""));
        assertEquals(List.of(REPORTED), found("q", "“노동 신문”"));
        assertEquals(List.of(), found("q", "\"rodong\""));
        assertEquals(List.of(REPORTED), found("q", "\"reported.\""));
    }

    @Test
    void decomposedPhraseIsFound() {
        assertEquals(List.of(READ, REPORTED), found("q", Normalizer.normalize("로동신문", Normalizer.Form.NFD)));
        assertEquals(List.of(READ), found("q", Normalizer.normalize("\"로동신문\"", Normalizer.Form.NFD)));
    }

    @Test
    void languageCanBeSaid() {
        save("그는 MSS를 떠났다.", "He left the agency.", Map.of());
        assertEquals(List.of(), found("q", "MSS"));
        assertEquals(List.of("그는 MSS를 떠났다."), found("q", "MSS", "language", "ko-KP"));
        Api.get("concordance?q=勞動").body("language", equalTo("ko"));
        Api.get("concordance?q=2024").body("language", equalTo("en"));
    }

    @Test
    void otherTextMustHoldTheOtherPhrase() {
        JsonPath answer = find("q", "신문", "other", "\"read\"");
        assertEquals(List.of(READ), answer.getList("items.unit.ko"));
        assertEquals(1, answer.getInt("total"));
        assertEquals(List.of(List.of(Map.of("start", 14, "end", 18))), answer.getList("items.otherOccurrences"));
        assertEquals(List.of(REPORTED), found("q", "report", "other", "보도"));
        assertEquals(List.of(), found("q", "lily", "other", "신문"));
        assertEquals(List.of(READ, REPORTED), found("q", "신문", "other", " "));
    }

    @Test
    void unitsCanBeNarrowedDown() {
        assertEquals(List.of(READ), found("q", "신문", "document", "문서 1"));
        assertEquals(List.of(), found("q", "신문", "document", "문서"));
        assertEquals(List.of(READ), found("q", "신문", "outlet", "신문사"));
        assertEquals(List.of(REPORTED), found("q", "신문", "author", "kim"));
        assertEquals(List.of(), found("q", "신문", "author", "kim", "outlet", "신문사"));
    }

    @Test
    void daysAndTimesBelongToTheirRange() {
        assertEquals(List.of(READ), found("q", "신문", "from", "2020-07-27"));
        assertEquals(List.of(READ, REPORTED), found("q", "신문", "from", "2020-07-26"));
        assertEquals(List.of(REPORTED), found("q", "신문", "to", "2020-07-26"));
        assertEquals(List.of(), found("q", "신문", "to", "2020-07-25"));
        assertEquals(List.of(REPORTED), found("q", "신문", "to", "2020-07-26T18:30:00+09:00"));
        assertEquals(List.of(), found("q", "신문", "to", "2020-07-26T09:29:59.999999Z"));
        assertEquals(List.of(READ), found("q", "신문", "from", "2020-07-26T09:30:00.000001Z", "to", "2021-01-08"));
    }

    @Test
    void memoriesAreChosen() {
        String first = memory;
        memory = Api.newMemory();
        save(REPORTED, "reported", Map.of());
        assertEquals(List.of(REPORTED), found("q", "신문"));
        assertEquals(3, find("q", "신문", "memory", Api.name(first)).getInt("total"));
        Api.delete(memory).statusCode(204);
        Api.get("concordance?q=신문&memory={memory}", Api.name(memory)).statusCode(404);
        Api.get("concordance?q=신문&memory={memory}", Api.name(first)).body("total", equalTo(2));
    }

    @Test
    void newestOrClosestComesFirst() {
        assertEquals(List.of(READ, REPORTED), found("q", "신문"));
        assertEquals(List.of(READ, REPORTED), found("q", "신문", "order", "newest"));
        assertEquals(List.of(REPORTED, READ), found("q", "신문", "order", "closest"));
    }

    @Test
    void pagesAreCutFromTheWholeList() {
        JsonPath second = find("q", "신문", "size", "1", "page", "1");
        assertEquals(List.of(REPORTED), second.getList("items.unit.ko"));
        assertEquals(List.of(2, 1, 1), List.of(second.getInt("total"), second.getInt("page"), second.getInt("size")));
        JsonPath beyond = find("q", "신문", "size", "1000", "page", "9");
        assertEquals(List.of(), beyond.getList("items"));
        assertEquals(2, beyond.getInt("total"));
    }

    @Test
    void changesAreSeenAtOnce() {
        int id = save("새 문장", "A new sentence", Map.of());
        assertEquals(List.of("새 문장"), found("q", "문장"));
        Api.put(memory + "/units/" + id, Map.of("ko", "새 기사", "en", "A new article"))
                .statusCode(200);
        assertEquals(List.of(), found("q", "문장"));
        assertEquals(List.of("새 기사"), found("q", "article", "other", "기사"));
        Api.delete(memory + "/units/" + id).statusCode(204);
        assertEquals(List.of(), found("q", "기사"));
    }

    @Test
    void longPhraseIsFound() {
        String thousand = "가나다라마바사아자차".repeat(100);
        save("앞" + thousand + "뒤", "a thousand", Map.of());
        assertEquals(List.of("앞" + thousand + "뒤"), found("q", thousand));
    }

    @Test
    void signsBesideTheWordsDoNotMatter() {
        save("🎉\u200f로동🎉절", "party", Map.of());
        JsonPath answer = find("q", "노동절!\u200f");
        assertEquals(List.of("🎉\u200f로동🎉절"), answer.getList("items.unit.ko"));
        assertEquals(List.of(Map.of("start", 3, "end", 8)), answer.getList("items[0].occurrences"));
    }
}
