package org.hangyeol.exchange.xliff;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.Api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hangyeol.exchange.xliff.Desk.MARCH;
import static org.hangyeol.exchange.xliff.Desk.SEALED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** XLIFF 1.2. Every expected file is the file that was sent, with all that may change named. */
@QuarkusTest
class PretranslationTest {
    private static final String MSS = "The Ministry of State Security sealed the border.";
    private static final String GUARDS = "The Guards began a night march.";
    private static final String UNIT = "<trans-unit id='1'><source>" + SEALED + "</source>%s</trans-unit>";

    private static String match(Desk desk, int percent, String source, String target) {
        return "<alt-trans match-quality=\"%d%%\" origin=\"%s\"><source>%s</source><target>%s</target></alt-trans>"
                .formatted(percent, desk.name(), source, target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "omegat.xlf",
                "segmented.sdlxliff",
                "memoq.mqxliff",
                "phrase.mxliff",
                "matecat.xlf",
                "english.xlf",
                "plain.xlf",
                "modules.xlf"
            })
    void fileOfWhichNothingIsKnownComesBackToTheByte(String name) {
        String ours = Desk.golden(name)
                .replaceFirst("(?s)<xlf:file original=\"b.txt\".*</xlf:file>\n", "")
                .replace("\n", "\r\n");
        for (String marked : new String[] {ours, "\uFEFF" + ours}) {
            byte[] sent = marked.getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(
                    sent,
                    new Desk().send(sent, "fill", 100).statusCode(200).extract().asByteArray());
        }
        byte[] wide = ("\uFEFF" + ours).getBytes(StandardCharsets.UTF_16LE);
        assertArrayEquals(wide, new Desk().send(wide).statusCode(200).extract().asByteArray());
    }

    @Test
    void matchesAndTermsStandAfterTheTarget() {
        Desk desk = new Desk().save(SEALED, MSS).save(MARCH, GUARDS).terms("국가보위성,Ministry of State Security\n");
        String file = Desk.golden("omegat.xlf");
        String sealed = match(desk, 100, SEALED, MSS)
                + "<note from=\"Hangyeol\" annotates=\"source\">국가보위성: Ministry of State Security</note>";
        String expected = file.replace("state=\"new\"></target>", "state=\"new\"></target>" + sealed)
                // Three codes more than the memory has: 99 less one each.
                .replace("<x id=\"6\"/></source>", "<x id=\"6\"/></source>" + match(desk, 96, MARCH, GUARDS))
                .replace("own words.</target>", "own words.</target>" + sealed);
        assertEquals(expected, desk.pretranslated(file));
    }

    @Test
    void emptyTargetsAreFilledFromTheScoreOnThatIsWanted() {
        Desk desk = new Desk().save(SEALED, MSS).save(MARCH, GUARDS);
        String file = Desk.golden("omegat.xlf");
        String sealed = match(desk, 100, SEALED, MSS);
        String exact = file.replace(
                        "state=\"new\"></target>",
                        "state=\"translated\" state-qualifier=\"exact-match\">" + MSS + "</target>" + sealed)
                .replace("<x id=\"6\"/></source>", "<x id=\"6\"/></source>" + match(desk, 96, MARCH, GUARDS))
                .replace("own words.</target>", "own words.</target>" + sealed);
        assertEquals(exact, desk.pretranslated(file, "fill", 100));
        String fuzzy = exact.replace(
                "<x id=\"6\"/></source>",
                "<x id=\"6\"/></source><target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">"
                        + GUARDS + "</target>");
        assertEquals(fuzzy, desk.pretranslated(file, "fill", 96));
    }

    @Test
    void whatWasPutInIsNotPutInAgain() {
        Desk desk = new Desk().save(SEALED, MSS).save(MARCH, GUARDS).terms("국경,border\n");
        for (String name : new String[] {"omegat.xlf", "segmented.sdlxliff", "plain.xlf", "modules.xlf"}) {
            String once = desk.pretranslated(Desk.golden(name), "fill", 80);
            assertEquals(once, desk.pretranslated(once, "fill", 80));
        }
    }

    @Test
    void copyOfTheSourceIsNoTranslation() {
        Desk desk = new Desk().save("조선중앙통신", "KCNA");
        String file = Desk.golden("matecat.xlf");
        String expected = file.replace(
                "<target xml:lang=\"en-US\" state=\"new\">조선중앙통신</target>",
                "<target xml:lang=\"en-US\" state=\"translated\" state-qualifier=\"exact-match\">KCNA</target>"
                        + match(desk, 100, "조선중앙통신", "KCNA"));
        assertEquals(expected, desk.pretranslated(file, "fill", 100));
    }

    @Test
    void spaceAroundASegmentStaysAroundItsTranslation() {
        Desk desk = new Desk().save("비는 오지 않았다.", "It did not rain.");
        assertEquals(
                Desk.golden("matecat.xlf")
                        .replace(
                                "<mrk mid=\"1\" mtype=\"seg\"/></target>",
                                "<mrk mid=\"1\" mtype=\"seg\"> It did not rain.</mrk></target>"
                                        + match(desk, 100, "비는 오지 않았다.", "It did not rain.")
                                                .replace("<alt-trans", "<alt-trans mid=\"1\"")),
                desk.pretranslated(Desk.golden("matecat.xlf"), "fill", 100));
    }

    @Test
    void targetThatIsMissingTakesTheSegmentsOfItsSource() {
        Desk desk = new Desk().save(SEALED, MSS);
        String divided = "<trans-unit id='1'><source>x</source><seg-source><g id='7'><mrk mtype='seg' mid='a'>" + SEALED
                + "</mrk> &amp; <mrk mtype='seg' mid='b'>?</mrk></g></seg-source>";
        assertEquals(
                Desk.xliff12(divided
                        + "<target state=\"needs-translation\"><g id=\"7\"><mrk mtype=\"seg\" mid=\"a\">" + MSS
                        + "</mrk> &amp; <mrk mtype=\"seg\" mid=\"b\"></mrk></g></target>"
                        + match(desk, 100, SEALED, MSS).replace("<alt-trans", "<alt-trans mid=\"a\"")
                        + "</trans-unit>"),
                desk.pretranslated(Desk.xliff12(divided + "</trans-unit>"), "fill", 100));
    }

    @Test
    void matchFromTheSamePlaceComesFirstAndTheFileSaysWhereItIs() {
        Desk desk = new Desk().save(SEALED, "Elsewhere.");
        Api.importFile(
                        desk.memory,
                        "done.xlf",
                        Desk.xliff12(UNIT.formatted("<target>Here.</target>") + "<trans-unit id='2'><source>" + MARCH
                                + "</source><target>x</target></trans-unit>"))
                .statusCode(200)
                .body("added", equalTo(2));
        String back = desk.pretranslated(Desk.xliff12(UNIT.formatted("")), "fill", 100, "limit", 1);
        assertEquals(
                Desk.xliff12(
                        UNIT.formatted("<target state=\"translated\" state-qualifier=\"exact-match\">Here.</target>"
                                + match(desk, 100, SEALED, "Here."))),
                back);
    }

    @Test
    void termsCanBeLeftOut() {
        String file = Desk.xliff12(UNIT.formatted(""));
        Desk desk = new Desk().terms("국가보위성,Ministry of State Security\n");
        assertEquals(file, desk.pretranslated(file, "terms", false));
    }

    @Test
    void answerIsAFileOfTheSameNameAndCountsWhatItHas() {
        new Desk()
                .send(Desk.golden("english.xlf")
                        .replaceFirst("(?s)<xlf:file original=\"b.txt\".*</xlf:file>\n", "")
                        .getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .contentType("application/xliff+xml")
                .header("Content-Disposition", containsString("filename*=UTF-8''%EA%B8%B0%EC%82%AC%201.xlf"))
                .header("Hangyeol-Segments", "1")
                .header("Hangyeol-Left-Out", "1");
    }

    @Test
    void namesWithPrefixesAreWrittenWithThem() {
        Desk desk = new Desk().save(Map.of("ko", "을 누르시오", "en", "Press it"));
        String file =
                "<xlf:xliff version='1.2' xmlns:xlf='urn:oasis:names:tc:xliff:document:1.2'><xlf:file original='a'"
                        + " datatype='x' source-language='en'><xlf:body><xlf:trans-unit id='1'><xlf:source>Press it</xlf:source>"
                        + "%s</xlf:trans-unit></xlf:body></xlf:file></xlf:xliff>";
        assertEquals(
                file.formatted("<xlf:target state=\"translated\" state-qualifier=\"exact-match\">을 누르시오</xlf:target>"
                        + match(desk, 100, "Press it", "을 누르시오")
                                .replace("<", "<xlf:")
                                .replace("<xlf:/", "</xlf:")),
                desk.pretranslated(file.formatted(""), "fill", 100));
    }

    @Test
    void longFilesOfTwoDirectionsComeBackInTheirOrder() {
        Desk desk = new Desk().save("7일 아침에 비가 왔다.", "It rained on the morning of the 7th.");
        StringBuilder sent = new StringBuilder("<xliff version='1.2'>");
        StringBuilder expected = new StringBuilder(sent);
        for (int file = 0; file < 4; file++) {
            boolean korean = file % 2 == 0;
            String begin = "<file original='%d' source-language='%s'><body>".formatted(file, korean ? "ko" : "en");
            sent.append(begin);
            expected.append(begin);
            for (int i = 0; i < 150; i++) {
                boolean known = i % 10 == 7;
                String ko = known ? "7일 아침에 비가 왔다." : "문서 %d".formatted(i);
                String en = known ? "It rained on the morning of the 7th." : "Document %d".formatted(i);
                String unit = "<trans-unit id='%d'><source>%s</source>".formatted(i, korean ? ko : en);
                sent.append(unit).append("</trans-unit>");
                String match = match(desk, 100, korean ? ko : en, korean ? en : ko);
                expected.append(unit).append(known ? match : "").append("</trans-unit>");
            }
            sent.append("</body></file>");
            expected.append("</body></file>");
        }
        assertEquals(expected + "</xliff>", desk.pretranslated(sent + "</xliff>"));
    }
}
