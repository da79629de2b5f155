package org.hangyeol.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hangyeol.glossary.ConceptLifecycleTest.concept;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a concept was, and what is different now. */
@QuarkusTest
class ConceptHistoryTest {
    private String concepts;

    @BeforeEach
    void makeTermbase() {
        concepts = Api.newTermbase() + "/concepts";
    }

    private String added(String ko, String en) {
        return ConceptLifecycleTest.added(concepts, ko, en);
    }

    @Test
    void historyTellsWhoWhenAndWhy() {
        String path = added("시험말", "first word");
        Api.put(path, concept("시험말", "second word", "lee", "the ministry was renamed"));
        JsonPath history = Api.get(path + "/history").statusCode(200).extract().jsonPath();
        assertEquals(2, history.getInt("total"));
        assertEquals(
                List.of("second word", "first word"), history.getList("items.collect { it.concept.terms[1].text }"));
        assertEquals(List.of("lee", "kim"), history.getList("items.concept.changedBy"));
        assertEquals(List.of("the ministry was renamed", "from the style sheet"), history.getList("items.reason"));
        assertEquals(history.getLong("items[0].concept.revision"), history.getLong("items[1].end.revision"));
        assertEquals("lee", history.getString("items[1].end.author"));
        assertEquals(history.getString("items[0].concept.changedAt"), history.getString("items[1].end.at"));
        Api.get(path + "/history").body("items[0].end", nullValue());
    }

    @Test
    void historyIsPagedWithoutGapOrRepetition() {
        String path = added("시험말", "word 0");
        for (int i = 1; i <= 4; i++) {
            Api.put(path, concept("시험말", "word " + i, "kim", null)).statusCode(200);
        }
        for (int page = 0; page < 3; page++) {
            List<String> expected =
                    page == 2 ? List.of("word 0") : List.of("word " + (4 - 2 * page), "word " + (3 - 2 * page));
            Api.get(path + "/history?size=2&page=" + page)
                    .body("items.concept.collect { it.terms[1].text }", equalTo(expected))
                    .body("total", equalTo(5));
        }
        Api.delete(path);
        Api.get(path + "/history?size=2")
                .body("items.concept.collect { it.terms[1].text }", equalTo(List.of("word 4", "word 3")))
                .body("items[0].end.deleted", equalTo(true))
                .body("total", equalTo(5));
    }

    @Test
    void historyOfAConceptThatNeverWasIsNotEmptyButNotThere() {
        Api.get(concepts + "/999999/history").statusCode(404);
        Api.post(concepts + "/999999/restore", Map.of()).statusCode(404);
        Api.get(concepts + "/999999/comparison?from=1&to=2").statusCode(404);
    }

    @Test
    void twoStatesAreComparedFieldByFieldAndTermByTerm() {
        String path = added("시험말", "first word");
        long first = Api.get(path).extract().jsonPath().getLong("revision");
        Map<String, Object> changed = new HashMap<>(concept("시험말", "second word", "lee", null));
        changed.put("definition", "a word for tests");
        changed.put(
                "terms",
                List.of(
                        Map.of("language", "ko", "text", "시험말", "status", "ADMITTED"),
                        Map.of("language", "en", "text", "second word")));
        long second = Api.put(path, changed).extract().jsonPath().getLong("revision");
        Api.get(path + "/comparison?from={from}&to={to}", first, second)
                .statusCode(200)
                .body("fields.field", equalTo(List.of("definition")))
                .body("fields[0].before", nullValue())
                .body("fields[0].after", equalTo("a word for tests"))
                .body("terms", hasSize(3))
                .body("terms[0].before.status", equalTo("PREFERRED"))
                .body("terms[0].after.status", equalTo("ADMITTED"))
                .body("terms[1].before.text", equalTo("first word"))
                .body("terms[1].after", nullValue())
                .body("terms[2].before", nullValue())
                .body("terms[2].after.text", equalTo("second word"));
        Api.get(path + "/comparison?from={from}&to=1", first).statusCode(404);
        Api.get(path + "/comparison?from={from}", first).statusCode(400);
    }

    @Test
    void onlyTheOrderOfTermsIsADifferenceToo() {
        String path = added("시험말", "word");
        long first = Api.get(path).extract().jsonPath().getLong("revision");
        long second = Api.put(
                        path,
                        Map.of(
                                "terms",
                                List.of(
                                        Map.of("language", "en", "text", "word"),
                                        Map.of("language", "ko", "text", "시험말"))))
                .extract()
                .jsonPath()
                .getLong("revision");
        Api.get(path + "/comparison?from={from}&to={to}", first, second)
                .body("fields[0].before", equalTo("ko: 시험말, en: word"))
                .body("fields[0].after", equalTo("en: word, ko: 시험말"))
                .body("terms", hasSize(0));
    }
}
