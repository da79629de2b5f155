package org.hangyeol.exchange;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;
import org.hangyeol.glossary.ConceptVersion;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Glossaries into termbases, in both forms of a table. */
@QuarkusTest
class ConceptImportTest {
    private static final String HEADER =
            "concept,domain,definition,note,source,language,term,status,kind,pos,valid,outlet,stop,termNote\n";

    private String termbase;

    @BeforeEach
    void makeTermbase() {
        termbase = Api.newTermbase();
    }

    private JsonPath imported(String file) {
        JsonPath report = Api.importFile(termbase, "glossary.csv", file)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("DONE", report.getString("state"), report::prettify);
        return report;
    }

    /** "added changed alreadyThere skipped". */
    private static String counts(JsonPath report) {
        return "%d %d %d %d"
                .formatted(
                        report.getInt("added"),
                        report.getInt("changed"),
                        report.getInt("alreadyThere"),
                        report.getInt("skipped"));
    }

    private JsonPath concepts() {
        return Api.get(termbase + "/concepts").statusCode(200).extract().jsonPath();
    }

    private List<String> terms() {
        return concepts().getList("items.collect { it.terms.text.join(', ') }");
    }

    @Test
    void rowOfATermHoldsAllThatIsKnownOfIt() {
        JsonPath report = imported(HEADER
                + "C1,party,a definition,a note,KCNA,KO_kp,시험당,preferred,full,proper noun,1998/2000;2020-05-24/,NK,조~;~이,a word\n"
                + "C1,,,,,en,Test Party,ADMITTED,Abbreviation,,,,,\n");
        assertEquals("1 0 0 0", counts(report));
        JsonPath concept = Api.get(termbase + "/concepts").extract().jsonPath().setRootPath("items[0]");
        assertEquals(
                List.of("C1", "party", "a definition", "a note", "KCNA"),
                List.of(
                        concept.get("code"),
                        concept.get("domain"),
                        concept.get("definition"),
                        concept.get("note"),
                        concept.get("source")));
        assertEquals(
                "[language:ko-KP, text:시험당, status:PREFERRED, kind:FULL, partOfSpeech:proper noun,"
                        + " validity:1998/2000;2020-05-24/, outlet:NK, stops:[조~, ~이], note:a word, examples:[], categories:[]]",
                concept.getString("terms[0].toString()"));
        assertEquals(
                "[language:en, text:Test Party, status:ADMITTED, kind:ABBREVIATION, partOfSpeech:null, validity:,"
                        + " outlet:null, stops:[], note:null, examples:[], categories:[]]",
                concept.getString("terms[1].toString()"));
    }

    @Test
    void rowMayAlsoBeAConcept() {
        assertEquals("2 0 0 1", counts(imported("en;ko;note\nharvest;가을걷이;x\nseed;씨앗;\n;빈칸;\n")));
        assertEquals(List.of("가을걷이, harvest", "씨앗, seed"), terms());
        assertEquals("x", concepts().getString("items[0].note"));
    }

    @Test
    void sameGlossaryAgainAddsNothing() {
        String byConcept = "ko,en\n가을걷이,harvest\n";
        String byTerm = "concept,language,term\nC1,ko,씨앗\nC1,en,seed\n";
        imported(byConcept);
        imported(byTerm);
        assertEquals("0 0 1 0", counts(imported(byConcept)));
        assertEquals("0 0 1 0", counts(imported(byTerm)));
    }

    @Test
    void changedGlossaryChangesItsConceptsAndKeepsWhatTheyWere() {
        imported("concept,language,term\nC1,ko,볏모\nC1,en,seedling\nC2,ko,씨앗\nC2,en,seed\n");
        long changed = concepts().getLong("items[0].id");
        JsonPath report = imported("concept,language,term\nC1,ko,볏모\nC1,en,rice seedling\nC2,ko,씨앗\nC2,en,seed\n");
        assertEquals("0 1 1 0", counts(report));
        assertEquals(List.of("볏모, rice seedling", "씨앗, seed"), terms());
        assertEquals(List.of(changed), concepts().getList("items.findAll { it.code == 'C1' }.id", Long.class));
        Api.get("terms?q=rice seedling&termbase=" + Api.name(termbase))
                .body("found", equalTo(List.of("rice seedling")));
        List<ConceptVersion> versions =
                QuarkusTransaction.requiringNew().call(() -> ConceptVersion.list("conceptId", changed));
        assertEquals(1, versions.size());
        assertTrue(versions.get(0).content.contains("\"text\":\"seedling\""), versions.get(0).content);
    }

    @Test
    void rowThatCannotBeUnderstoodIsNamedAndTheOtherTermsAreTaken() {
        JsonPath report = imported("concept,language,term,status,kind,valid,stop\n"
                + "C1,ko,좋은말,,,,\n"
                + "C1,fr,bon,,,,\n"
                + "C1,en,one,best,,,\n"
                + "C1,en,two,,long,,\n"
                + "C1,en,three,,,2000,\n"
                + "C1,en,four,,,2020-13/,\n"
                + "C1,en,five,,,2020/2019,\n"
                + "C1,en,six,,,,~a~\n"
                + "C1,en,,,,,\n"
                + "C1,,seven,,,,\n"
                + "C1,en,good word,,,,\n");
        assertEquals("1 0 0 9", counts(report));
        assertEquals(List.of("좋은말, good word"), terms());
        String advice =
                "Write intervals as in 1998/2000;2020-05-24/ with dates yyyy, yyyy-MM or yyyy-MM-dd, an open end"
                        + " empty, and nothing at all for always.";
        assertEquals(
                List.of(
                        "3 Unknown language: 'fr'. Use ko (ko-KR, ko-KP, kor) or en (en-US, eng).",
                        "4 Unknown status: 'best'. Use one of preferred, admitted, deprecated, superseded, forbidden.",
                        "5 Unknown kind: 'long'. Use one of full, abbreviation, variant, misspelling.",
                        "6 Invalid interval in validity: '2000'. " + advice,
                        "7 Date that does not exist in validity: '2020-13/'. " + advice,
                        "8 Interval that ends before it begins in validity: '2020/2019'. " + advice,
                        "9 Stop context with more than one '~': '~a~'. Write '~' once for the term with a word beside"
                                + " it, as in '~이 뚜렷', or a word alone.",
                        "10 No text in the column 'term'. Fill it.",
                        "11 No text in the column 'language'. Fill it."),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
    }

    @Test
    void conceptThatATermbaseCannotHoldIsSkippedAndNamed() {
        JsonPath report = imported("concept,language,term,pos\n"
                + "C1,ko,가,animal\n"
                + "C2,ko," + "나".repeat(1001) + ",\n"
                + "C".repeat(101) + ",ko,다,\n"
                + "C4,ko,라,\n");
        assertEquals("1 0 0 3", counts(report));
        assertEquals(List.of("라"), terms());
        assertEquals(
                List.of(
                        "2 Invalid concept: 'terms[0].partOfSpeech' must match \"noun|proper noun|verb|adjective|adverb|other\".",
                        "3 Invalid concept: 'terms[0].text' size must be between 0 and 1000.",
                        "4 Invalid concept: 'code' size must be between 1 and 100."),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
    }

    @Test
    void rowApartFromItsConceptDoesNotReplaceIt() {
        JsonPath report = imported("concept,language,term\nC1,ko,앞말\nC2,ko,뒷말\nC1,en,front\n");
        assertEquals("2 0 0 1", counts(report));
        assertEquals(List.of("앞말", "뒷말"), terms());
        assertEquals(
                List.of("4 Row apart from its concept: 'C1'. Move it up to the other rows of the concept."),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
    }

    @Test
    void unknownColumnIsKept() {
        JsonPath report = imported("ko,en,Colour\n가을걷이,harvest,red\n");
        assertEquals(0, report.getInt("warnings"));
        assertEquals("[[name:Colour, value:red]]", concepts().getString("items[0].categories.toString()"));
    }

    @Test
    void secondConceptOfACodeDoesNotReplaceTheFirst() {
        JsonPath report = imported("concept,language,term\nC1,ko,앞말\n,ko,딴말\nC1,en,front\n");
        assertEquals("2 0 0 1", counts(report));
    }

    @Test
    void unreadableJsonInACellIsNamed() {
        JsonPath report = imported("concept,language,term,examples,categories\n"
                + "C1,ko,앞말,nonsense,\n"
                + "C1,ko,뒷말,\"[{\"\"text\"\":\"\"뒷말이다.\"\"}]\",\nC2,ko,딴말,,{}\n");
        assertEquals("2 0 0 2", counts(report));
        assertEquals(
                List.of(
                        "2 Unreadable JSON in the column 'examples': 'nonsense'. Write a list of objects, or nothing.",
                        "4 Unreadable JSON in the column 'categories': '{}'. Write a list of objects, or nothing."),
                report.getList("problems.collect { it.line + ' ' + it.message }"));
    }
}
