package org.hangyeol.cat.t5memory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;
import org.hangyeol.access.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Units saved, looked up, read and deleted. */
@QuarkusTest
class T5UnitTest extends T5Case {
    @Test
    void savedPairsAreFound() {
        int number = save(KO, EN, "dam.docx", "SegmentNr: 3").extract().path("segmentId");
        sent("fuzzysearch", Map.of("source", KO, "documentName", "dam.docx", "context", "SegmentNr: 3"))
                .statusCode(200)
                .body("ReturnValue", equalTo(0))
                .body("ErrorMsg", equalTo(""))
                .body("NumOfFoundProposals", equalTo(1))
                .body("results[0].source", equalTo(KO))
                .body("results[0].target", equalTo(EN))
                .body("results[0].segmentId", equalTo(number))
                .body("results[0].internalKey", equalTo(number + ":1"))
                .body("results[0].documentName", equalTo("dam.docx"))
                .body("results[0].context", equalTo("SegmentNr: 3"))
                .body("results[0].author", equalTo("Lee"))
                .body("results[0].timestamp", equalTo("20260731T093000Z"))
                .body("results[0].type", equalTo("Manual"))
                .body("results[0].markupTable", equalTo("OTMXUXLF"))
                .body("results[0].sourceLang", equalTo("ko"))
                .body("results[0].matchType", equalTo("ExactExact"))
                .body("results[0].matchRate", equalTo(100));
        Api.get(path + "/units/" + number).body("position", equalTo(2)).body("changedBy", equalTo("Lee"));
    }

    @Test
    void howAMatchIsExact() {
        save(KO, EN, "dam.docx", "SegmentNr: 3");
        sent("fuzzysearch", Map.of("source", KO, "documentName", "dam.docx"))
                .body("results.matchType", contains("ExactSameDoc"));
        sent("fuzzysearch", Map.of("source", KO, "documentName", "other.docx", "context", "SegmentNr: 3"))
                .body("results.matchType", contains("Exact"));
        sent("fuzzysearch", Map.of("source", "국경경비대 군인 2명이 체포되였다.")).body("results.matchType", contains("Fuzzy"));
    }

    @ParameterizedTest
    @CsvSource({"ko, 국경경비대 군인이 체포되였다.", "ko, 국경 경비대 군인 2명이 체포되었다!", "en, A border guard was arrested today."})
    void thePercentIsThatOfTheSuggestions(String source, String text) {
        save(KO, EN, "", "");
        int percent = Api.post(
                        "suggestions", Map.of("source", source, "memories", List.of(memory), "segments", List.of(text)))
                .extract()
                .path("segments[0].matches[0].score.percent");
        sent(
                        "fuzzysearch",
                        Map.of("source", text, "sourceLang", source, "targetLang", source.equals("ko") ? "en" : "ko"))
                .body("results.matchRate", contains(percent));
    }

    @Test
    void onlyTheMemoryThatIsNamedIsLookedInto() {
        Api.post(Api.newMemory() + "/units", Map.of("ko", KO, "en", EN)).statusCode(201);
        sent("fuzzysearch", Map.of("source", KO))
                .statusCode(200)
                .body("NumOfFoundProposals", equalTo(0))
                .body("results", empty());
    }

    /** Translate5 knows its tags by their numbers, which are others in each document. */
    @Test
    void tagsComeBackAsThoseOfTheQuery() {
        save(
                "<bx id=\"11\" rid=\"1\"/>로동신문<ex id=\"12\" rid=\"1\"/>은 보도했다 R&amp;D.",
                "R&amp;D, <bx id=\"11\" rid=\"1\"/>Rodong Sinmun<ex id=\"12\" rid=\"1\"/> reported.",
                "",
                "");
        sent("fuzzysearch", Map.of("source", "<bx id=\"1\" rid=\"4\"/>로동신문<ex id=\"2\" rid=\"4\"/>은 보도했다 R&amp;D."))
                .body("results[0].matchRate", equalTo(100))
                .body(
                        "results[0].target",
                        equalTo("R&amp;D, <bx id=\"1\" rid=\"4\"/>Rodong Sinmun<ex id=\"2\" rid=\"4\"/> reported."));
        given().queryParam("source", "로동신문은 보도했다 R&D.")
                .get("/tmserver/ko/en/unit")
                .then()
                .body("target", hasItem("R&D, Rodong Sinmun reported."));
    }

    @Test
    void tagsThatDifferCostPoints() {
        save("<x id=\"11\"/>눈이<x id=\"12\"/> 왔다.", "It <x id=\"11\"/>snowed<x id=\"12\"/>.", "", "");
        sent("fuzzysearch", Map.of("source", "<x id=\"3\"/>눈이<x id=\"4\"/> 왔다."))
                .body("results.matchRate", contains(100));
        sent("fuzzysearch", Map.of("source", "눈이<x id=\"4\"/> 왔다."))
                .body("results.matchType", contains("Fuzzy"))
                .body("results.target", contains("It <x id=\"4\"/>snowed<ph/>."));
    }

    @Test
    void theSamePlaceHasOneTranslation() {
        int first = save("언제가 터졌다.", "The dam brust.", "dam.docx", "SegmentNr: 1")
                .extract()
                .path("segmentId");
        int again = save("언제가 터졌다.", "The dam burst.", "dam.docx", "SegmentNr: 1")
                .extract()
                .path("segmentId");
        assertEquals(first, again);
        save("언제가 터졌다.", "A dam burst.", "dam.docx", "SegmentNr: 2");
        save("언제가 터졌다.", "Dam bursts", "other.docx", "SegmentNr: 1");
        List<String> targets = sent("fuzzysearch", Map.of("source", "언제가 터졌다.", "numOfProposals", "20"))
                .extract()
                .path("results.target");
        assertEquals(Set.of("The dam burst.", "A dam burst.", "Dam bursts"), Set.copyOf(targets));
        Api.get(path + "/units/" + first + "/history").body("en", contains("The dam brust."));
    }

    /** Files of other kinds name their segments and do not number them. */
    @Test
    void whereThePlaceIsNotKnownTranslationsStandBesideEachOther() {
        save("열기", "Open", "menu.xlf", "menu.open");
        save("열기", "Opening", "menu.xlf", "state.open");
        save("열기", "Opening", "menu.xlf", "state.open");
        List<String> targets =
                sent("fuzzysearch", Map.of("source", "열기")).extract().path("results.target");
        assertEquals(Set.of("Open", "Opening"), Set.copyOf(targets));
    }

    /** Such a unit once stopped every look-up: not all of time fits into nanoseconds. */
    @ParameterizedTest
    @ValueSource(strings = {"23000101T000000Z", "00010101T000000Z", "99991231T235959Z", "+9999990101T000000Z", "soon"})
    void aUnitOfAnyTimeIsFound(String time) {
        sent("entry", Map.of("source", KO, "target", EN, "timeStamp", time)).statusCode(200);
        sent("fuzzysearch", Map.of("source", KO)).statusCode(200).body("NumOfFoundProposals", equalTo(1));
        sent(
                        "search",
                        Map.of(
                                "source",
                                "군인",
                                "timestampSpanStart",
                                "00010101T000000Z",
                                "timestampSpanEnd",
                                "99991231T235959Z"))
                .statusCode(200)
                .body("NumOfFoundSegments", equalTo(1));
    }

    @Test
    void tooManyTagsAreRefused() {
        String tags = "<b/>".repeat(1001);
        sent("entry", Map.of("source", KO + tags, "target", EN))
                .statusCode(400)
                .body("ErrorMsg", containsString("1,001"));
        sent("entry", Map.of("source", KO + tags.substring(4), "target", EN)).statusCode(200);
    }

    @Test
    void aPairThatIsThereStaysOne() {
        save("두번 저장했다.", "Stored once.", "a", "SegmentNr: 1");
        save("두번 저장했다.", "Stored twice.", "b", "SegmentNr: 1");
        save("두번 저장했다.", "Stored twice.", "a", "SegmentNr: 1");
        sent("fuzzysearch", Map.of("source", "두번 저장했다.")).body("results.target", contains("Stored twice."));
    }

    @Test
    void unitsAreReadAndDeletedByTheirKey() {
        int number = save(KO, EN, "", "").extract().path("segmentId");
        sent("getentry", Map.of("recordKey", String.valueOf(number), "targetKey", "1"))
                .statusCode(200)
                .body("source", equalTo(KO))
                .body("target", equalTo(EN))
                .body("internalKey", equalTo(number + ":1"))
                .body("$", not(hasKey("matchRate")));
        sent("entrydelete", Map.of("recordKey", number, "targetKey", 1, "segmentId", number))
                .statusCode(200)
                .body("ReturnValue", equalTo(0));
        sent("fuzzysearch", Map.of("source", KO)).body("NumOfFoundProposals", equalTo(0));
        sent("entrydelete", Map.of("recordKey", number)).statusCode(404).body("ErrorMsg", containsString("" + number));
        sent("getentry", Map.of("recordKey", "x")).statusCode(404);
        sent("getentry", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source | <b>가 | Error in xml in source or target!",
                "source | <x id='1'/> | only tags",
                "source | '' | source",
                "target | 'a </seg> b' | Error in xml in source or target!",
                "sourceLang | de | de",
            })
    void brokenEntriesAreToldAndNothingIsStored(String field, String value, String told) {
        Map<String, String> entry = new HashMap<>(Map.of("source", KO, "target", EN));
        entry.put(field, value);
        sent("entry", entry).statusCode(400).body("ReturnValue", equalTo(400)).body("ErrorMsg", containsString(told));
        Api.get(path).body("units", equalTo(0));
    }

    @Test
    void bodiesThatAreNoneAreTold() {
        for (String body : List.of("", "{", "[]", "null", "{\"source\": 3}", "가")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/t5memory/{memory}/fuzzysearch", memory)
                    .then()
                    .statusCode(400)
                    .body("ErrorMsg", not(empty()));
        }
    }

    @Test
    void oddAndLongTexts() {
        String nfd = Normalizer.normalize("한결같이 👩‍💻 朝鮮 \u200Fعربي", Normalizer.Form.NFD);
        save(nfd, "odd 😀", "", "");
        sent("fuzzysearch", Map.of("source", nfd)).body("results[0].matchRate", equalTo(100));
        String longest = "가".repeat(100_000);
        save(longest, "long", "", "");
        sent("fuzzysearch", Map.of("source", longest)).body("results[0].target", equalTo("long"));
        sent("entry", Map.of("source", longest + "가", "target", "too long"))
                .statusCode(400)
                .body("ErrorMsg", startsWith("Too long"));
        sent("fuzzysearch", Map.of("source", longest + "가")).statusCode(400);
    }

    @Test
    void whatIsNotThereIsTold() {
        sent("entriesdelete", Map.of()).statusCode(400).body("ErrorMsg", containsString("entriesdelete"));
        memory = "no-such-memory";
        sent("fuzzysearch", Map.of("source", KO)).statusCode(404).body("ErrorMsg", containsString("no-such-memory"));
    }

    @Test
    void keysCountInTheAddress() {
        String key = keys.limitedTo(Role.READER, Set.of(memory), Set.of());
        save(KO, EN, "", "");
        String body = "{\"source\": \"%s\", \"sourceLang\": \"ko\", \"targetLang\": \"en\"}".formatted(KO);
        given().contentType("application/json")
                .body(body)
                .post("/as/{key}/t5memory/{memory}/fuzzysearch", key, memory)
                .then()
                .statusCode(200)
                .body("results.target", contains(EN));
        given().contentType("application/json")
                .body(body)
                .post("/as/{key}/t5memory/main/fuzzysearch", key)
                .then()
                .statusCode(403)
                .body("ReturnValue", equalTo(403));
        given().contentType("application/json")
                .body(body)
                .post("/as/{key}/t5memory/{memory}/entry", key, memory)
                .then()
                .statusCode(403)
                .body("ErrorMsg", containsString("role"));
    }
}
