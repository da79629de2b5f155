package org.hangyeol.exchange.xliff;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hangyeol.exchange.xliff.Desk.MARCH;
import static org.hangyeol.exchange.xliff.Desk.SEALED;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** XLIFF 2. */
@QuarkusTest
class Pretranslation2Test {
    private static final String MTC = " xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"";
    private static final String GLS = " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\"";

    private static String match(Desk desk, String begin, int percent, String source, String target) {
        return ("<mtc:match%s type=\"tm\" similarity=\"%d\" matchQuality=\"%d\" origin=\"%s\"><source>%s</source>"
                        + "<target>%s</target></mtc:match>")
                .formatted(begin, percent, percent, desk.name(), source, target);
    }

    @Test
    void matchesReferToSegmentsAndStandAtTheBeginningOfTheUnit() {
        Desk desk = new Desk().save(MARCH, "The Guards began a night march.").save("비는 오지 않았다.", "It did not rain.");
        String file = Desk.golden("plain.xlf");
        String expected = file.replace(
                        "<unit id=\"u1\">",
                        "<unit id=\"u1\"><mtc:matches" + MTC + ">"
                                + match(desk, " ref=\"#hangyeol-1\"", 97, MARCH, "The Guards began a night march.")
                                + match(desk, " ref=\"#s2\"", 100, "비는 오지 않았다.", "It did not rain.")
                                + "</mtc:matches>")
                .replaceFirst("<segment>", "<segment id=\"hangyeol-1\">")
                .replace("state=\"initial\"", "state=\"translated\"")
                .replace("<target></target>", "<target>It did not rain.</target>");
        assertEquals(expected, desk.pretranslated(file, "fill", 100));
    }

    @Test
    void termsAreAGlossary() {
        Desk desk = new Desk().terms("국가보위성,Ministry of State Security\n");
        String unit = "<unit id='u'>%s<segment id='s'><source>" + SEALED + "</source></segment></unit>";
        String source = " source=\"%s\"".formatted(desk.termbase.substring("termbases/".length()));
        assertEquals(
                Desk.xliff2(unit.formatted("<gls:glossary" + GLS + "><gls:glossEntry><gls:term" + source
                        + ">국가보위성</gls:term><gls:translation" + source
                        + ">Ministry of State Security</gls:translation></gls:glossEntry></gls:glossary>")),
                desk.pretranslated(Desk.xliff2(unit.formatted(""))));
    }

    @Test
    void modulesThatAreThereAreContinued() {
        Desk desk = new Desk().save(SEALED, "Sealed.");
        String file = Desk.golden("modules.xlf");
        String expected = file.replace(
                        "</mtc:matches>", match(desk, MTC + " ref=\"#s1\"", 100, SEALED, "Sealed.") + "</mtc:matches>")
                .replace("<segment id=\"s1\">", "<segment id=\"s1\" state=\"translated\">")
                .replace("봉쇄했다.</source></segment>", "봉쇄했다.</source><target>Sealed.</target></segment>");
        assertEquals(expected, desk.pretranslated(file, "fill", 100));
    }

    @Test
    void fuzzyTranslationLeavesTheStateAsItIs() {
        Desk desk = new Desk().save(SEALED, "Sealed.");
        String unit = "<unit id='u'>%s<segment id='s'><source>국가보위성이 국경을 봉쇄했다</source>%s</segment></unit>";
        assertEquals(
                Desk.xliff2(unit.formatted(
                        "<mtc:matches" + MTC + ">" + match(desk, " ref=\"#s\"", 99, SEALED, "Sealed.")
                                + "</mtc:matches>",
                        "<target>Sealed.</target>")),
                desk.pretranslated(Desk.xliff2(unit.formatted("", "")), "fill", 99));
    }
}
