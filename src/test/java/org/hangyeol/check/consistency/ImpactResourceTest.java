package org.hangyeol.check.consistency;

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
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a change of a term touches, and the correction that follows from it. */
@QuarkusTest
class ImpactResourceTest {
    private String memory;
    private String termbase;
    private String concept;

    @BeforeEach
    void makeConcept() {
        memory = Api.newMemory();
        termbase = Api.newTermbase();
        concept = termbase
                + "/concepts/"
                + Api.post(
                                termbase + "/concepts",
                                Map.of(
                                        "terms",
                                        List.of(
                                                term("ko", "분주소", "PREFERRED"),
                                                term("en", "police box", "PREFERRED"),
                                                term("en", "substation", "ADMITTED"))))
                        .extract()
                        .path("id");
        Api.post(
                termbase + "/concepts",
                Map.of("terms", List.of(term("ko", "경찰함", "PREFERRED"), term("en", "police box office", "PREFERRED"))));
    }

    private static Map<String, String> term(String language, String text, String status) {
        return Map.of("language", language, "text", text, "status", status);
    }

    private int saved(String ko, String en) {
        return Api.post(memory + "/units", Map.of("ko", ko, "en", en)).extract().path("id");
    }

    private JsonPath units(String term, String language, String replacement) {
        return Api.get(
                        concept + "/impact/units?term={term}&language={language}&replacement={by}&memory={memory}",
                        term,
                        language,
                        replacement,
                        Api.name(memory))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void termsThatMayNotBeWrittenAfterAChangeAreToldWithTheirUnits() {
        saved("분주소에 갔다.", "He went to the police box.");
        saved("분주소들이 있다.", "There are Police boxes.");
        saved("상자다.", "This is a substation.");
        Api.post(
                        concept + "/impact?memory=" + Api.name(memory),
                        Map.of(
                                "terms",
                                List.of(
                                        term("ko", "분주소", "PREFERRED"),
                                        term("en", "police substation", "PREFERRED"),
                                        term("en", "police box", "FORBIDDEN"),
                                        term("en", "branch", "DEPRECATED"))))
                .statusCode(200)
                .body("terms.text", equalTo(List.of("police box", "substation", "branch")))
                .body("terms.units", equalTo(List.of(2, 1, 0)))
                .body("terms[0].before", equalTo("PREFERRED"))
                .body("terms[0].after", equalTo("FORBIDDEN"))
                .body("terms[1].after", nullValue())
                .body("terms[2].before", nullValue())
                .body("terms[0].replacement", equalTo("police substation"));
        Api.get(concept).body("terms", hasSize(3));
    }

    @Test
    void unchangedConceptTouchesNothing() {
        Api.post(
                        concept + "/impact",
                        Map.of(
                                "terms",
                                List.of(
                                        term("ko", "분주소", "PREFERRED"),
                                        term("en", "police box", "ADMITTED"),
                                        term("en", "substation", "PREFERRED"))))
                .body("terms", hasSize(0));
    }

    /** A term without a status is preferred; it was told as one that may not be written. */
    @Test
    void newTermWithoutAStatusTouchesNothing() {
        Api.post(
                        concept + "/impact",
                        Map.of(
                                "terms",
                                List.of(
                                        term("ko", "분주소", "PREFERRED"),
                                        Map.of("language", "en", "text", "police box"),
                                        Map.of("language", "en", "text", "police substation"),
                                        term("en", "substation", "ADMITTED"))))
                .statusCode(200)
                .body("terms", hasSize(0));
    }

    @Test
    void unitsAreShownWithTheEditsOfACorrectionThatCanBeMadeAndUndone() {
        int plural = saved("분주소들이 있다.", "Police boxes are there, a police box too 🙂.");
        int other = saved("경찰함이다.", "The police box office is closed.");
        int far = saved("상자가 있다.", "There is a police box.");
        JsonPath touched = units("police box", "en", "police substation");
        assertEquals(3, touched.getInt("total"));
        assertEquals(List.of(far, other, plural), touched.getList("items.unit"));
        assertEquals(List.of(1, 0, 2), touched.getList("items.collect { it.places.size() }"));
        assertEquals(List.of(false, false, true), touched.getList("items.conceptInOtherLanguage"));
        assertEquals("Police substations", touched.getString("items[2].edits[0].text"));
        assertEquals("police substation", touched.getString("items[2].edits[1].text"));
        int correction = Api.post(
                        "corrections",
                        Map.of(
                                "units",
                                List.of(Map.of(
                                        "memory", touched.getString("items[2].memory"),
                                        "unit", touched.getLong("items[2].unit"),
                                        "revision", touched.getLong("items[2].revision"),
                                        "edits", touched.getList("items[2].edits")))))
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(memory + "/units/" + plural)
                .body("en", equalTo("Police substations are there, a police substation too 🙂."));
        Api.post("corrections/" + correction + "/undo", Map.of()).statusCode(201);
        Api.get(memory + "/units/" + plural).body("en", equalTo("Police boxes are there, a police box too 🙂."));
    }

    @Test
    void koreanReplacementTakesItsParticleAlong() {
        saved("어제 분주소가 밝혔고 분주소에서 말했다.", "The police box said so.");
        JsonPath touched = units("분주소", "ko", "파출소장");
        assertEquals(List.of("파출소장이", "파출소장"), touched.getList("items[0].edits.text"));
        assertEquals(List.of(3, 12), touched.getList("items[0].edits.start"));
        assertEquals(List.of(7, 15), touched.getList("items[0].edits.end"));
    }

    @Test
    void unitsArePagedAndWrongRequestsRefused() {
        saved("분주소 하나다.", "police box one");
        saved("분주소 둘이다.", "police box two");
        Api.get(concept + "/impact/units?term=police box&language=en&size=1&page=1&memory=" + Api.name(memory))
                .body("items.en", equalTo(List.of("police box one")))
                .body("items[0].edits", hasSize(0))
                .body("total", equalTo(2));
        Api.get(concept + "/impact/units?language=en").statusCode(400);
        Api.get(concept + "/impact/units?term=police box&language=fr").statusCode(400);
        Api.get(concept + "/impact/units?term=🙂&language=en").body("total", equalTo(0));
        Api.get(termbase + "/concepts/999999/impact/units?term=x&language=en").statusCode(404);
    }
}
