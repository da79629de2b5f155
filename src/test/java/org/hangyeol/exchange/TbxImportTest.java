package org.hangyeol.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What other tools write in TBX: where it goes, and that it comes out again where it stood. */
@QuarkusTest
class TbxImportTest {
    private static final String BEGINNING =
            "<tbx type='TBX-Linguist' style='dca' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2'><tbxHeader/><text><body>";
    private static final String END = "</body></text></tbx>";

    private static JsonPath report(String termbase, String file) {
        return Api.importFile(termbase, "foreign.tbx", file)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> problems(JsonPath report) {
        return report.getList("problems.collect { it.line + ' ' + it.severity + ' ' + it.message }");
    }

    private static Map<String, Object> concept(String entry) {
        String termbase = Api.newTermbase();
        JsonPath report = report(termbase, BEGINNING + entry + END);
        assertEquals(List.of(), problems(report));
        return TermFileContract.concepts(termbase).get(0);
    }

    private static String term(String content) {
        return "<conceptEntry id='c1'><langSec xml:lang='ko'><termSec><term>씨앗</term>" + content
                + "</termSec></langSec></conceptEntry>";
    }

    private static Object first(String what, String entry) {
        return ((Map<?, ?>) ((List<?>) concept(entry).get("terms")).get(0)).get(what);
    }

    @Test
    void wordsOfOtherToolsForStatusAreUnderstood() {
        Map<String, String> words = Map.of(
                "preferred", "PREFERRED",
                "preferredTerm", "PREFERRED",
                "preferredTerm-admn-sts", "PREFERRED",
                "admittedTerm-admn-sts", "ADMITTED",
                "deprecatedTerm", "DEPRECATED",
                "notRecommended-unknown", "PREFERRED",
                "obsolete", "SUPERSEDED",
                "forbidden", "FORBIDDEN");
        words.forEach((word, status) -> assertEquals(
                status, first("status", term("<termNote type='administrativeStatus'>" + word + "</termNote>")), word));
        assertEquals(
                "DEPRECATED",
                first("status", term("<termNote type='normativeAuthorization'>deprecatedTerm</termNote>")));
    }

    @Test
    void finerWordForAKindIsKept() {
        String entry = term("<termNote type='termType'>acronym</termNote>");
        assertEquals("ABBREVIATION", first("kind", entry));
        assertEquals(
                "[{name=termNote/termType, value=acronym}]",
                first("categories", entry).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbx", "tbx-dct", "tbx-v2"})
    void whatNoFieldStandsForComesOutWhereItStood(String format) {
        String entry = """
                <conceptEntry id="c1" n="7">
                  <descrip type="register">formal, with a
                      line break</descrip>
                  <xref type="xGraphic" target="https://example.org/a.png">a picture</xref>
                  <transacGrp><transac type="transactionType">origination</transac>
                    <date>2010-04-17</date><transacNote type="responsibility" target="p1">Kim</transacNote></transacGrp>
                  <note>first</note>
                  <note>second</note>
                  <langSec xml:lang="fr"><termSec><term>graine</term></termSec></langSec>
                  <langSec xml:lang="ko">
                    <descrip type="definition">심는 것</descrip>
                    <termSec id="t1">
                      <term>씨앗</term>
                      <termNote type="grammaticalGender">other</termNote>
                      <termNoteGrp><termNote type="usageNote">everyday</termNote><note>see c2</note></termNoteGrp>
                      <descripGrp><descrip type="context">씨앗을 뿌렸다.</descrip><admin type="source">KCNA</admin>
                        <note>and more</note></descripGrp>
                      <descrip type="Usage note">never in titles</descrip>
                    </termSec>
                  </langSec>
                </conceptEntry>
                """;
        String termbase = Api.newTermbase();
        assertEquals(List.of(), problems(report(termbase, BEGINNING + entry + END)));
        Map<String, Object> concept = TermFileContract.concepts(termbase).get(0);
        assertEquals("first", concept.get("note"));
        assertEquals(
                List.of(
                        "{name=@n, value=7}",
                        "{name=descrip/register, value=formal, with a line break}",
                        "{name=xml, value=<xref type=\"xGraphic\" target=\"https://example.org/a.png\">a picture</xref>}",
                        "{name=xml, value=<transacGrp><transac type=\"transactionType\">origination</transac>"
                                + "<date>2010-04-17</date><transacNote type=\"responsibility\" target=\"p1\">Kim</transacNote>"
                                + "</transacGrp>}",
                        "{name=note, value=second}",
                        "{name=langSec[ko] descrip/definition, value=심는 것}",
                        "{name=xml, value=<langSec xml:lang=\"fr\"><termSec><term>graine</term></termSec></langSec>}"),
                ((List<?>) concept.get("categories"))
                        .stream().map(Object::toString).toList());
        String again = Api.newTermbase();
        byte[] file = Api.get(termbase + "/export?format=" + format).extract().asByteArray();
        assertEquals(List.of(), problems(report(again, new String(file, StandardCharsets.UTF_8))));
        assertEquals(TermFileContract.concepts(termbase), TermFileContract.concepts(again));
        byte[] fileAgain = Api.get(again + "/export?format=" + format).extract().asByteArray();
        assertEquals(new String(file, StandardCharsets.UTF_8), new String(fileAgain, StandardCharsets.UTF_8));
    }

    @Test
    void fileWithMoreThanBasicDoesNotCallItselfBasic() {
        String termbase = Api.newTermbase();
        report(termbase, BEGINNING + term("<descrip type='register'>formal</descrip>") + END);
        assertTrue(Api.get(termbase + "/export?format=tbx").extract().asString().contains("type=\"TBX-Hangyeol\""));
        report(termbase, BEGINNING + term("<termNote type='grammaticalGender'>other</termNote>") + END);
        assertTrue(Api.get(termbase + "/export?format=tbx").extract().asString().contains("type=\"TBX-Basic\""));
    }

    @Test
    void groupsOfVersionTwoAreRead() {
        String file = "<?xml version='1.0'?><!DOCTYPE martif SYSTEM 'TBXcoreStructV02.dtd'><martif type='TBX'>"
                + "<martifHeader><fileDesc/></martifHeader><text><body><termEntry id='c1'><langSet xml:lang='ko-kr'>"
                + "<ntig><termGrp><term>씨앗</term><termNote type='partOfSpeech'>noun</termNote></termGrp>"
                + "<descrip type='context'>씨앗을 뿌렸다.</descrip></ntig></langSet></termEntry></body></text></martif>";
        String termbase = Api.newTermbase();
        assertEquals(List.of(), problems(report(termbase, file)));
        assertEquals(
                "[language:ko-KR, text:씨앗, status:PREFERRED, kind:FULL, partOfSpeech:noun, validity:, outlet:null,"
                        + " stops:[], note:null, examples:[[text:씨앗을 뿌렸다., source:null, memory:null, unit:null]], categories:[]]",
                Api.get(termbase + "/concepts").extract().jsonPath().getString("items[0].terms[0].toString()"));
    }

    @Test
    void notesThatOnlyLookLikeOursDoNoHarm() {
        List<String> notes = List.of(
                "{\"validity\":\"sometime\"}",
                "{\"stops\":[\"~a~\"]}",
                "{\"stops\":[null]}",
                "{\"categories\":[null,{\"name\":\"x\"}]}",
                "{\"language\":\"fr\"}",
                "{\"language\":null,\"text\":null}",
                "{\"examples\":[{}]}",
                "{\"color\":\"red\"}",
                "{\"place\":-1}",
                "{not json");
        String terms = notes.stream()
                .map(note -> "<conceptEntry><langSec xml:lang='ko'><termSec><term>낱말</term><note>hangyeol: " + note
                        + "</note></termSec></langSec></conceptEntry>\n")
                .collect(Collectors.joining());
        JsonPath report = report(
                Api.newTermbase(),
                BEGINNING + "\n" + terms
                        + "<conceptEntry><note>hangyeol: {\"terms\":[],\"code\":7,\"categories\":[null]}</note>"
                        + "<langSec xml:lang='ko'><termSec><term>끝말</term></termSec></langSec></conceptEntry>" + END);
        assertEquals("DONE", report.getString("state"), report::prettify);
        // The word with a place, and the one whose note is a person's; an unknown field is told, and the word taken.
        assertEquals(3, report.getInt("added") + report.getInt("alreadyThere"), report::prettify);
        assertEquals(8, report.getInt("skipped"), report::prettify);
        assertEquals(
                List.of(
                        "Left out: 'note of Hangyeol that cannot be understood' (1 times). There is no place for it here."),
                report.getList("problems.findAll { it.severity == 'WARNING' }.message"));
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        JsonPath report = report(
                Api.newTermbase(),
                BEGINNING
                        + "\n<conceptEntry id='a'><langSec xml:lang='fr'><termSec><term>graine</term></termSec></langSec>"
                        + "</conceptEntry>\n"
                        + "<conceptEntry id='b'><langSec xml:lang='ko'><termSec><term>H<hi>2</hi>O</term></termSec></langSec>"
                        + "</conceptEntry>\n"
                        + "<conceptEntry id='b'><langSec xml:lang='ko'><termSec><term>둘째</term></termSec></langSec>"
                        + "</conceptEntry>\n"
                        + "<conceptEntry id='c'><langSec xml:lang='ko'><termSec><term>" + "가".repeat(100_000)
                        + "</term></termSec></langSec></conceptEntry>\n"
                        + "<conceptEntry id='d'><note>" + "x".repeat(20_001) + "</note>"
                        + "<langSec xml:lang='ko'><termSec><term>넷째</term></termSec></langSec></conceptEntry>\n"
                        + "</body><back><p/></back></text></tbx>");
        assertEquals(
                List.of(
                        "2 ERROR Concept without a term in Korean or English: 'a'. Add one, or leave it out.",
                        "4 ERROR Second concept of the same code: 'b'. Only the first is taken; give each a code of its own.",
                        "5 ERROR Invalid concept: 'terms[0].text' size must be between 0 and 1000.",
                        "6 WARNING Data category too long: 'note' has more than 20000 characters. It was left out; shorten it.",
                        "3 WARNING Left out: '<hi> in a term' (1 times). There is no place for it here.",
                        "7 WARNING Unknown element: '<back>'. It was left out (1 times)."),
                problems(report));
        assertEquals(2, report.getInt("added"));
    }
}
