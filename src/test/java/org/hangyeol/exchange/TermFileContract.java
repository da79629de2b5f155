package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What every format of glossary files keeps: what goes out comes back equal, or the report says what the format cannot
 * hold. A format gives its name; one that cannot hold everything says what it leaves of each concept.
 */
abstract class TermFileContract {
    /** A concept with all that a concept can have. */
    private static final Map<String, Object> FULL = Map.of(
            "code",
            "T001",
            "domain",
            "security",
            "definition",
            "secret police <organ> & \"counter-intelligence\", 비밀경찰;\twith a tab\nand a second line",
            "note",
            "=1+1 is no formula, nor are +1, -1 and @x",
            "source",
            "Daily NK (2020); 38 North",
            "author",
            "김 & <kim>",
            "categories",
            List.of(
                    Map.of("name", "admin/projectSubset", "value", "desk"),
                    Map.of("name", "langSec[ko] descrip/definition", "value", "비밀경찰"),
                    Map.of("name", "Colour", "value", "red, \"green\"; blue")),
            "terms",
            List.of(
                    Map.ofEntries(
                            Map.entry("language", "ko"),
                            Map.entry("text", "국가보위성"),
                            Map.entry("status", "PREFERRED"),
                            Map.entry("kind", "FULL"),
                            Map.entry("partOfSpeech", "proper noun"),
                            Map.entry("validity", "1998/2000;2016-06-29/2026"),
                            Map.entry("outlet", "Daily NK (before 2012)"),
                            Map.entry("stops", List.of("중국 ~", "~이 아닌")),
                            Map.entry("note", "a word about it\nand another"),
                            Map.entry(
                                    "examples",
                                    List.of(
                                            Map.of("text", "국가보위성이 검열했다.", "source", "KCNA"),
                                            Map.of("text", "국가보위성의 지시"))),
                            Map.entry(
                                    "categories",
                                    List.of(
                                            Map.of("name", "termNote/geographicalUsage", "value", "KP"),
                                            Map.of("name", "Usage", "value", "formal")))),
                    Map.of("language", "ko-KP", "text", "보위성", "status", "ADMITTED", "kind", "ABBREVIATION"),
                    Map.of("language", "ko-Hani", "text", "國家保衛省", "status", "ADMITTED", "kind", "VARIANT"),
                    Map.of("language", "en", "text", "Ministry of State Security", "partOfSpeech", "noun"),
                    Map.of("language", "en-US", "text", "MSS", "status", "ADMITTED", "kind", "ABBREVIATION"),
                    Map.of("language", "en", "text", "National Security Agency", "status", "SUPERSEDED"),
                    Map.of("language", "en", "text", "State Security", "status", "DEPRECATED"),
                    Map.of("language", "en", "text", "Ministry of Social Security", "status", "FORBIDDEN"),
                    Map.of("language", "ko", "text", "국가보의성", "status", "FORBIDDEN", "kind", "MISSPELLING")));

    /** Concepts with what is seldom: no code, a code that no XML name is, quotes, direction marks, emoji. */
    private static final List<Map<String, Object>> OTHERS = List.of(
            Map.of("terms", List.of(term("ko", "가을걷이"), term("en", "harvest"), term("ko", "추수"))),
            Map.of("terms", List.of(term("en", "seed"), term("ko", "씨앗"))),
            Map.of("terms", List.of(term("ko", "모"), term("en", "seedling"), term("en", "sprout"))),
            Map.of("code", "1 가/나", "terms", List.of(term("ko", "=앞말"), term("en", "+front"))),
            Map.of("code", "Q", "terms", List.of(term("ko", "\"이른바\""), term("en", "so-called 🌾 \u200Fword"))));

    private static Map<String, Object> term(String language, String text) {
        return Map.of("language", language, "text", text);
    }

    /** The name of the format in addresses. */
    abstract String format();

    /** A name for a file of it. */
    String filename() {
        return "glossary." + format();
    }

    /** Whether everything comes back. */
    boolean isWhole() {
        return true;
    }

    /** What the tests of one format look at more closely. */
    void check(byte[] file) throws Exception {}

    byte[] export(String termbase) {
        return Api.get(termbase + "/export?format=" + format())
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The file in a new termbase. */
    String imported(byte[] file) {
        String termbase = Api.newTermbase();
        JsonPath report = Api.importFile(termbase, format(), filename(), file)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("DONE", report.getString("state"), report::prettify);
        assertEquals(List.of(), report.getList("problems"), report::prettify);
        return termbase;
    }

    /** What concepts say, without their numbers and dates. */
    static List<Map<String, Object>> concepts(String termbase) {
        List<Map<String, Object>> concepts = Api.get(termbase + "/concepts?size=1000")
                .statusCode(200)
                .extract()
                .path("items");
        for (Map<String, Object> concept : concepts) {
            concept.keySet()
                    .retainAll(List.of("code", "domain", "definition", "note", "source", "categories", "terms"));
        }
        return concepts;
    }

    static String termbaseOf(List<Map<String, Object>> concepts) {
        String termbase = Api.newTermbase();
        concepts.forEach(concept -> Api.post(termbase + "/concepts", concept).statusCode(201));
        return termbase;
    }

    private static String filled() {
        String termbase = termbaseOf(List.of(FULL));
        OTHERS.forEach(concept -> Api.post(termbase + "/concepts", concept).statusCode(201));
        return termbase;
    }

    @Test
    void whatGoesOutComesBackEqualOrTheReportSaysWhatNot() throws Exception {
        String termbase = filled();
        byte[] file = export(termbase);
        check(file);
        String back = imported(file);
        JsonPath report = Api.get(termbase + "/export/report?format=" + format())
                .statusCode(200)
                .extract()
                .jsonPath();
        if (isWhole()) {
            assertEquals(concepts(termbase), concepts(back));
            assertEquals(0, report.getInt("leftOut"), report::prettify);
        } else {
            List<String> different = labels(termbase);
            List<Map<String, Object>> returned = inAnyOrder(concepts(back));
            List<Map<String, Object>> sent = inAnyOrder(concepts(termbase));
            for (int i = sent.size() - 1; i >= 0; i--) {
                if (returned.contains(sent.get(i))) {
                    different.remove(i);
                }
            }
            Set<String> named = new HashSet<>(report.getList("kinds.examples.concept.flatten()"));
            assertTrue(named.containsAll(different), () -> different + " came back otherwise: " + report.prettify());
        }
    }

    /** What a report calls the concepts. */
    private static List<String> labels(String termbase) {
        return new ArrayList<>(Api.get(termbase + "/concepts?size=1000")
                .extract()
                .jsonPath()
                .getList("items.collect { it.code == null ? '#' + it.id : it.code }"));
    }

    /** Word lists say nothing of the order of terms. */
    private static List<Map<String, Object>> inAnyOrder(List<Map<String, Object>> concepts) {
        concepts.forEach(concept -> concept.put("terms", new HashSet<>((List<?>) concept.get("terms"))));
        return concepts;
    }

    @Test
    void secondRoundIsTheSameAsTheFirst() {
        String once = imported(export(filled()));
        String twice = imported(export(once));
        assertEquals(concepts(once), concepts(twice));
    }

    @Test
    void sameFileAgainChangesNothing() {
        String termbase = filled();
        byte[] file = export(termbase);
        String back = imported(file);
        JsonPath report = Api.importFile(back, format(), filename(), file)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("0 0", report.getInt("added") + " " + report.getInt("changed"), report::prettify);
    }

    @Test
    void starterGlossaryGoesOutAndComesBack() throws Exception {
        byte[] file = export("termbases/starter");
        check(file);
        String back = imported(file);
        if (isWhole()) {
            assertEquals(concepts("termbases/starter"), concepts(back));
        }
    }

    @Test
    void emptyTermbaseIsAFileToo() {
        byte[] file = export(Api.newTermbase());
        if (isWhole()) {
            assertEquals(List.of(), concepts(imported(file)));
        }
    }
}
