package org.hangyeol.glossary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The starter glossary is loaded, and its terms are found however somebody types them. */
@QuarkusTest
class TermResourceTest {

    private static JsonPath found(String q, String more) {
        return Api.get("terms?q={q}&termbase=starter" + more, q)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void starterGlossaryIsLoadedWithoutASkippedRow() {
        Api.get("termbases/starter")
                .statusCode(200)
                .body("description", equalTo("The glossary that came with the server."));
        JsonPath jobs = Api.get("jobs?size=1000").extract().jsonPath();
        int job = jobs.getInt("items.findAll { it.filename == 'glossary/terms.csv' }.job[0]");
        JsonPath report = Api.get("jobs/" + job).extract().jsonPath();
        assertEquals(
                "[DONE, CONCEPTS, starter, 273, 273, 0, 0, 0, []]",
                report.getString(
                        "with { [state, kind, target, read, added, alreadyThere, skipped, warnings, problems].toString() }"));
    }

    @ParameterizedTest
    @CsvSource({
        // as it stands in the glossary
        "국가보위성,          국가보위성",
        "노동신문,            노동신문",
        // the spelling of the North, and spaces
        "로동신문,            로동신문",
        "국가 보위성,         국가보위성",
        "당 중앙 위원회,      당중앙위원회",
        // with particles
        "장마당에서는,        장마당",
        "국가보위성의,        국가보위성",
        // English in any case and inflection
        "ministry of state security, Ministry of State Security",
        "RODONG SINMUN,       Rodong Sinmun",
        // the beginning of a term
        "장마,                장마당",
        "Rodong Sin,          Rodong Sinmun",
        // Korean terms by any romanisation
        "nodong shinmun,      노동신문",
        "Kim Jung-eun,        김정은",
        "inmin boanseong,     인민보안성",
        "Gukgabowiseong,      국가보위성",
        "kukka anjon powibu,  국가안전보위부",
    })
    void termIsFoundFirst(String q, String term) {
        assertEquals(term, found(q, "").getString("found[0]"));
    }

    @Test
    void abbreviationIsFoundForEveryConceptThatHasIt() {
        JsonPath found = found("MSS", "&limit=200");
        List<String> concepts = found.getList("findAll { it.found == 'MSS' }.concept.code");
        assertEquals(
                List.of("T001", "T002", "T004", "T198"),
                concepts.stream().sorted().toList());
    }

    @Test
    void wholeConceptIsAnswered() {
        JsonPath found = found("국가보위성", "").setRootPath("[0]");
        assertEquals(
                List.of("ko", "PREFERRED", "FULL"),
                List.of(found.get("language"), found.get("status"), found.get("kind")));
        assertEquals("T001", found.getString("concept.code"));
        assertTrue(found.getList("concept.terms.text").contains("Ministry of State Security"));
    }

    @Test
    void languageNarrowsTheSearch() {
        assertEquals(
                List.of("en"),
                found("MSS", "&language=EN_us").getList("language").stream()
                        .distinct()
                        .toList());
        assertEquals(List.of(), found("MSS", "&language=ko").getList("found"));
        assertEquals(List.of(), found("장마당", "&language=en").getList("found"));
    }

    @Test
    void koreanTermsAreFoundByTheirSoundBehindWhatIsWrittenSo() {
        List<String> found = found("rodong sinmun", "").getList("found");
        assertEquals("Rodong Sinmun", found.get(0));
        assertTrue(found.contains("로동신문") && found.contains("노동신문"), found::toString);
        assertTrue(found("Kim Jeong-eun", "&language=ko").getList("found").contains("김정은"));
        assertEquals(List.of(), found("Kim Jung-eun", "&language=en").getList("found"));
    }

    @Test
    void termbaseNarrowsTheSearch() {
        String termbase = Api.newTermbase();
        Api.post(
                termbase + "/concepts", Map.of("code", "X", "terms", List.of(Map.of("language", "en", "text", "MSS"))));
        Api.get("terms?q=MSS&termbase=" + Api.name(termbase)).body("concept.code", equalTo(List.of("X")));
        List<String> both = Api.get("terms?q=MSS&limit=200&termbase=starter&termbase=" + Api.name(termbase))
                .extract()
                .path("findAll { it.found == 'MSS' }.concept.code");
        assertEquals(
                List.of("T001", "T002", "T004", "T198", "X"),
                both.stream().sorted().toList());
        Api.delete(termbase);
    }

    @Test
    void limitCutsTheTail() {
        List<Integer> all = found("국가", "&limit=200").getList("concept.id");
        assertTrue(all.size() > 3, all::toString);
        assertEquals(all.subList(0, 3), found("국가", "&limit=3").getList("concept.id"));
    }

    @Test
    void conceptsOfTheStarterCanBePagedThrough() {
        List<String> first =
                Api.get("termbases/starter/concepts?size=200").extract().path("items.code");
        List<String> second =
                Api.get("termbases/starter/concepts?size=200&page=1").extract().path("items.code");
        assertEquals(200, first.size());
        assertTrue(new HashSet<>(first).stream().noneMatch(second::contains));
        assertEquals("T001", first.get(0));
    }

    @Test
    void textThatNoTermFitsFindsNothing() {
        assertEquals(List.of(), found("없는용어임", "").getList(""));
        assertEquals(List.of(), found("…", "").getList(""));
    }
}
