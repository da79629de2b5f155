package org.hangyeol.exchange.xliff;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The codes of a match become those of the file, or it is offered without them for less. */
@QuarkusTest
class InlineCodesTest {
    /** A desk with a unit that was imported from a finished file. */
    private static Desk deskWith(String source, String target) {
        Desk desk = new Desk();
        Api.importFile(
                        desk.memory,
                        "done.xlf",
                        Desk.xliff12("<trans-unit id='9'><source>" + source + "</source><target>" + target
                                + "</target></trans-unit>"))
                .statusCode(200)
                .body("added", equalTo(1));
        return desk;
    }

    /** What is put into the target of a segment, and its score. */
    private static String filled(Desk desk, String source) {
        String sent = Desk.xliff12("<trans-unit id='1'><source>" + source + "</source></trans-unit>");
        String back = desk.pretranslated(sent, "fill", 50);
        String target = back.replaceFirst("(?s).*?</source>(<target[^>]*>(.*?)</target>)?.*", "$2");
        return back.replaceFirst("(?s).*match-quality=\"(\\d+)%.*", "$1") + " " + target;
    }

    @Test
    void sameCodesWithOtherNumbersAreTheSame() {
        Desk desk = deskWith("<g id='4'>야간행군</g><x id='5'/>", "<x id='5'/>a <g id='4'>night</g> march");
        assertEquals(
                "100 <x id=\"12\"/>a <g id=\"11\">night</g> march",
                filled(desk, "<g id=\"11\">야간행군</g><x id=\"12\"/>"));
    }

    @Test
    void codesOfAnotherKindStandInForThoseOfTheMemory() {
        Desk desk = deskWith("<g id='4'>야간행군</g>이 시작됐다", "the <g id='4'>night march</g> began");
        // Two codes took the places of two others: 99 less one each.
        assertEquals(
                "97 the <bpt id=\"1\">&lt;b></bpt>night march<ept id=\"1\">&lt;/b></ept> began".replace("b>", "b&gt;"),
                filled(desk, "<bpt id=\"1\">&lt;b></bpt>야간행군<ept id=\"1\">&lt;/b></ept>이 시작됐다"));
    }

    @Test
    void nestedCodesThatChangeTheirOrderKeepTheirPartners() {
        Desk desk = deskWith(
                "<g id='1'>야간</g> <g id='2'>행군</g>이 시작됐다", "the <g id='2'>march</g> by <g id='1'>night</g> began");
        assertEquals(
                "100 the <g id=\"8\">march</g> by <g id=\"7\">night</g> began",
                filled(desk, "<g id=\"7\">야간</g> <g id=\"8\">행군</g>이 시작됐다"));
    }

    @Test
    void matchWithMoreCodesIsOfferedWithoutThem() {
        Desk desk = deskWith("야간행군<x id='1'/>이 시작됐다", "the <x id='1'/>night<x id='2'/> march began");
        // The file has the code of the source, but the translation has another one: it is worth as much as one without.
        assertEquals("98 the night march began", filled(desk, "야간행군<x id=\"1\"/>이 시작됐다"));
    }

    @Test
    void fileWithoutCodesTakesTheTextAlone() {
        Desk desk = deskWith("<g id='4'>야간행군</g>이 시작됐다", "the <g id='4'>night march</g> began");
        assertEquals("97 the night march began", filled(desk, "야간행군이 시작됐다"));
    }

    @Test
    void halfOfAPairIsNeverPutIn() {
        Desk desk = deskWith("<bx id='1'/>야간행군<ex id='1'/>이 시작됐다", "the <bx id='1'/>night march began");
        assertEquals("97 the night march began", filled(desk, "<bx id=\"1\"/>야간행군<ex id=\"1\"/>이 시작됐다"));
    }

    @Test
    void halfOfAPairWhoseOtherHalfStandsElsewhereIsACodeLikeAny() {
        Desk desk = deskWith("<bpt id='1'/>야간행군이 시작됐다", "<bpt id='1'/>the night march began");
        assertEquals("100 <bpt id=\"6\"/>the night march began", filled(desk, "<bpt id=\"6\"/>야간행군이 시작됐다"));
    }

    @Test
    void annotationsAreNoCodesAndDeletedTextIsNoText() {
        Desk desk = deskWith(
                "<mrk mtype='term'>야간행군</mrk>이 시작됐다", "the night march <mrk mtype='x-sdl-deleted'>has </mrk>began");
        assertEquals("100 the night march began", filled(desk, "야간<mrk mtype='protected'>행군</mrk>이 시작됐다"));
    }

    @Test
    void codesOfVersion2KeepTheirDataInTheTargetOnly() {
        Desk desk = new Desk();
        String unit = "<unit id='u'><originalData><data id='d'>{0}</data></originalData><segment id='s'>"
                + "<source>야간<ph id='%s' dataRef='d' equiv='n'/>행군</source>%s</segment></unit>";
        Api.importFile(
                        desk.memory,
                        "done.xlf",
                        Desk.xliff2(
                                unit.formatted("1", "<target>night <ph id='1' dataRef='d' equiv='n'/> march</target>")))
                .statusCode(200)
                .body("added", equalTo(1));
        String back = desk.pretranslated(Desk.xliff2(unit.formatted("5", "")), "fill", 100);
        String code = "<ph id=\"5\"%s equiv=\"n\"/>";
        assertEquals(
                "<source>야간%s행군</source><target>night %s march</target>"
                        .formatted(code.formatted(""), code.formatted("")),
                back.replaceFirst("(?s).*?<mtc:match [^>]*>(.*?)</mtc:match>.*", "$1"));
        assertEquals(
                "<target>night %s march</target>".formatted(code.formatted(" dataRef=\"d\"")),
                back.replaceFirst("(?s).*</source>(<target>.*</target>)</segment>.*", "$1"));
    }
}
