package org.hangyeol.glossary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Concepts as a terminologist looks for them. */
@QuarkusTest
class ConceptSearchTest {
    private String termbase;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
        add(
                "A",
                "police",
                "body that keeps order",
                List.of(
                        term("ko", "인민보안성"),
                        term("ko-Hani", "人民保安省"),
                        term("en", "Ministry of People's Security", "validity", "2000-04/2010", "outlet", "Daily NK")));
        add(
                "B",
                "media",
                "Party daily",
                List.of(
                        term("ko-KP", "로동신문"),
                        term("en", "Rodong Sinmun"),
                        term("en", "Labor Newspaper", "status", "DEPRECATED")));
        add(
                "C",
                "police",
                null,
                List.of(term("ko", "보안원"), term("en", "police officer"), term("en", "PO", "kind", "ABBREVIATION")));
        add("D", "Media", null, List.of(term("ko", "중앙방송"), term("en", "radio", "validity", "2015/")));
    }

    private static Map<String, Object> term(String language, String text, String... more) {
        Map<String, Object> term = new HashMap<>(Map.of("language", language, "text", text));
        for (int i = 0; i < more.length; i += 2) {
            term.put(more[i], more[i + 1]);
        }
        return term;
    }

    private void add(String code, String domain, String definition, List<Map<String, Object>> terms) {
        Map<String, Object> concept = new HashMap<>();
        concept.put("code", code);
        concept.put("domain", domain);
        concept.put("definition", definition);
        concept.put("terms", terms);
        Api.post(termbase + "/concepts", concept).statusCode(201);
    }

    private List<String> found(String query, Object... parameters) {
        return Api.get(termbase + "/concepts?" + query, parameters)
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    @Test
    void wordsAreFoundInAnySpellingAndPlace() {
        assertEquals(List.of("B"), found("q={q}", "노동 신문을"));
        assertEquals(List.of("B"), found("q={q}", Normalizer.normalize("로동신문", Normalizer.Form.NFD)));
        assertEquals(List.of("A"), found("q={q}", "人民保安省"));
        assertEquals(List.of("C", "A"), found("q={q}", "보안"), "those that begin so come first");
        assertEquals(List.of("A"), found("q={q}", "people's security"));
        assertEquals("B", found("q=b").get(0), "a code");
        assertEquals(List.of("A"), found("q={q}", "keeps ORDER"), "a definition");
        assertEquals(List.of(), found("q={q}", "전혀없는말"));
        assertEquals(List.of(), found("q={q}", "🙂"));
        assertEquals(List.of(), found("q={q}", "100%"), "no wildcard");
    }

    @Test
    void filtersHoldTogether() {
        assertEquals(List.of("A", "C"), found("domain=POLICE"));
        assertEquals(List.of("B", "D"), found("domain=media"));
        assertEquals(List.of("B"), found("status=DEPRECATED"));
        assertEquals(List.of("C"), found("kind=ABBREVIATION&language=en"));
        assertEquals(List.of(), found("kind=ABBREVIATION&language=ko"), "of one and the same term");
        assertEquals(List.of("A"), found("outlet=daily nk"));
        assertEquals(List.of("C"), found("q={q}&domain=police&status=PREFERRED&language=ko", "보안원"));
        assertEquals(List.of(), found("q={q}&domain=media", "보안원"));
    }

    @Test
    void dateKeepsTermsThatHoldOnIt() {
        assertEquals(List.of("A", "B", "C"), found("language=en&date=2005-06-01"));
        assertEquals(List.of("B", "C", "D"), found("language=en&date=2020-06-01"));
        assertEquals(List.of(), found("q={q}&date=2020-06-01&language=en", "people's security"));
        Api.get(termbase + "/concepts?date=2020-13-01").statusCode(400).body("detail", containsString("'2020-13-01'"));
    }

    @Test
    void findsArePaged() {
        Api.get(termbase + "/concepts?q={q}&size=1&page=1", "보안")
                .body("items.code", equalTo(List.of("A")))
                .body("total", equalTo(2));
        Api.get(termbase + "/concepts?date=2005-06-01&language=en&size=2&page=1")
                .body("items.code", equalTo(List.of("C")))
                .body("total", equalTo(3));
    }

    @Test
    void longQueryIsRefusedAndUnknownStatusNamed() {
        Api.get(termbase + "/concepts?q={q}", "가".repeat(1001)).statusCode(400);
        Api.get(termbase + "/concepts?status=GREAT").statusCode(400).body("detail", containsString("GREAT"));
    }

    @Test
    void anotherTermbaseIsNotSearched() {
        String other = Api.newTermbase();
        Api.get(other + "/concepts?q={q}", "보안원").body("total", equalTo(0));
    }
}
