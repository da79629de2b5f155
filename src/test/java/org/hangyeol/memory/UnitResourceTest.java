package org.hangyeol.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Units are saved by hand: one by one, the same pair once. */
@QuarkusTest
class UnitResourceTest {
    /** "Inspections were tightened in the border area." */
    private static final String KO = "국경 지역에서 검열이 강화됐다.";

    private static final String EN = "Inspections were tightened in the border area.";

    private String memory;

    @BeforeEach
    void makeMemory() {
        memory = Api.newMemory();
    }

    private ValidatableResponse save(Map<String, ?> unit) {
        return Api.post(memory + "/units", unit);
    }

    @Test
    void savedUnitCanBeReadAtItsAddress() {
        Map<String, Object> unit = new TreeMap<>(Map.of(
                "ko", KO,
                "en", EN,
                "source", "en",
                "document", "https://example.org/news/1",
                "position", 3,
                "before", "Before it.",
                "after", "After it.",
                "note", "checked",
                "author", "김번역",
                "changedAt", "2020-07-26T09:30:00Z"));
        unit.put("outlet", "신문사");
        unit.put("status", "REVIEWED");
        unit.put("koCodes", List.of(Map.of("offset", 0, "kind", "OPEN", "markup", "<b>")));
        ValidatableResponse saved = save(unit).statusCode(201);
        int id = saved.extract().path("id");
        saved.header("Location", endsWith("/api/" + memory + "/units/" + id));

        Map<String, Object> read =
                Api.get(memory + "/units/" + id).statusCode(200).extract().path("");

        Map<String, Object> expected = new HashMap<>(unit);
        expected.putAll(Map.of(
                "id",
                id,
                "memory",
                Api.name(memory),
                "enCodes",
                List.of(),
                "uses",
                1,
                "createdBy",
                "김번역",
                "createdAt",
                "2020-07-26T09:30:00Z",
                "changedBy",
                "김번역",
                "revision",
                read.get("revision")));
        expected.put("importJob", null);
        expected.remove("author");
        assertEquals(new TreeMap<>(expected), new TreeMap<>(read));
    }

    @Test
    void unitIsKoreanToEnglishUnlessItSaysOtherwise() {
        save(Map.of("ko", KO, "en", EN)).body("source", equalTo("ko")).body("changedBy", nullValue());
        save(Map.of("ko", KO + "!", "en", EN, "source", "EN_us")).body("source", equalTo("en"));
    }

    @Test
    void samePairAgainCountsAUse() {
        int id = save(Map.of("ko", KO, "en", EN)).statusCode(201).extract().path("id");
        save(Map.of("ko", KO, "en", EN, "author", "second"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("uses", equalTo(2))
                .body("changedBy", equalTo("second"));
        Api.get(memory + "/units").body("items.uses", equalTo(List.of(2)));
    }

    @Test
    void samePairAgainTakesTheOutletThatIsGiven() {
        save(Map.of("ko", KO, "en", EN, "outlet", "paper")).body("outlet", equalTo("paper"));
        save(Map.of("ko", KO, "en", EN)).body("outlet", equalTo("paper"));
        save(Map.of("ko", KO, "en", EN, "outlet", "radio")).body("outlet", equalTo("radio"));
    }

    @Test
    void decomposedTextIsTheSamePair() {
        save(Map.of("ko", Normalizer.normalize(KO, Normalizer.Form.NFD), "en", EN))
                .statusCode(201)
                .body("ko", equalTo(KO));
        save(Map.of("ko", KO, "en", EN)).statusCode(200).body("uses", equalTo(2));
    }

    @Test
    void inlineCodesStayAtTheirPlaceWhenTextIsComposed() {
        String decomposed = Normalizer.normalize("각하", Normalizer.Form.NFD);
        save(Map.of(
                        "ko", decomposed,
                        "en", EN,
                        "koCodes", List.of(Map.of("offset", 3, "kind", "STANDALONE", "markup", "<br/>"))))
                .body("ko", equalTo("각하"))
                .body("koCodes.offset", equalTo(List.of(1)));
    }

    @Test
    void pairWithOtherInlineCodesIsAnotherUnit() {
        save(Map.of("ko", KO, "en", EN)).statusCode(201);
        save(Map.of("ko", KO, "en", EN, "enCodes", List.of(Map.of("offset", 0, "kind", "OPEN", "markup", "<b>"))))
                .statusCode(201);
    }

    @Test
    void severalTranslationsOfOneSourceAreKeptAndFound() {
        save(Map.of("ko", KO, "en", EN));
        save(Map.of("ko", KO, "en", "Searches were stepped up in the border area."));
        save(Map.of("ko", KO, "en", "Searches were stepped up in the border area."));
        Api.post("suggestions", Map.of("text", KO, "source", "ko", "memories", List.of(Api.name(memory))))
                .body(
                        "segments[0].matches.collect { it.target + ' ' + it.uses }.sort()",
                        equalTo(List.of(EN + " 1", "Searches were stepped up in the border area. 2")));
    }

    @Test
    void samePairInAnotherPlaceTakesThatContext() {
        save(Map.of("ko", KO, "en", EN, "before", "앞 문장", "document", "a", "position", 1));
        save(Map.of("ko", KO, "en", EN, "source", "en", "before", "The one before", "document", "b"))
                .body("source", equalTo("en"))
                .body("before", equalTo("The one before"))
                .body("document", equalTo("b"))
                .body("position", nullValue());
        save(Map.of("ko", KO, "en", EN)).body("document", equalTo("b")).body("source", equalTo("en"));
    }

    @Test
    void samePairTakesANewNoteAndKeepsTheOldOneInItsHistory() {
        save(Map.of("ko", KO, "en", EN)).body("note", nullValue());
        save(Map.of("ko", KO, "en", EN, "note", "first")).body("note", equalTo("first"));
        save(Map.of("ko", KO, "en", EN, "note", "second")).body("note", equalTo("second"));
        JsonPath unit = save(Map.of("ko", KO, "en", EN)).extract().jsonPath();
        assertEquals("second", unit.getString("note"));
        Api.get(memory + "/units/" + unit.getInt("id") + "/history").body("note", equalTo(List.of("first")));
    }

    @Test
    void samePairSavedAtTheSameMomentIsOneUnitWithTwoUses() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Map<String, String> unit = Map.of("ko", KO + round, "en", EN + round);
                Callable<Integer> save = () -> save(unit).extract().statusCode();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : people.invokeAll(List.of(save, save))) {
                    answers.add(answer.get());
                }
                assertEquals(List.of(200, 201), answers.stream().sorted().toList(), "round %d".formatted(round));
            }
        } finally {
            people.shutdown();
        }
        List<Integer> uses =
                Api.get(memory + "/units").body("total", equalTo(20)).extract().path("items.uses");
        assertTrue(uses.stream().allMatch(times -> times == 2), uses::toString);
    }

    @Test
    void textIsKeptAsItIs() {
        String ko = "  <script>alert('1')</script> & \"따옴표\" 👩‍🌾 \t\n 끝  ";
        int id = save(Map.of("ko", ko, "en", "C:\\a\\n/b%00{}"))
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(memory + "/units/" + id).body("ko", equalTo(ko)).body("en", equalTo("C:\\a\\n/b%00{}"));
    }

    @Test
    void longestTextIsTaken() {
        save(Map.of("ko", "가".repeat(100_000), "en", EN)).statusCode(201);
    }

    @Test
    void unitIsNotInAnotherMemory() {
        int id = save(Map.of("ko", KO, "en", EN)).extract().path("id");
        String other = Api.newMemory();
        Api.get(other + "/units/" + id).statusCode(404);
        Api.get(other + "/units/" + id + "/history").statusCode(404);
        Api.put(other + "/units/" + id, Map.of("ko", KO, "en", "x")).statusCode(404);
        Api.delete(other + "/units/" + id).statusCode(404);
        Api.get(memory + "/units/" + id).body("en", equalTo(EN));
    }
}
