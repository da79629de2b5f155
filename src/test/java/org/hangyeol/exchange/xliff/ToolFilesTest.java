package org.hangyeol.exchange.xliff;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hangyeol.exchange.xliff.Desk.MARCH;
import static org.hangyeol.exchange.xliff.Desk.SEALED;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Files of CAT tools that keep the state of a segment in a way of their own. */
@QuarkusTest
class ToolFilesTest {
    private static final String MSS = "The Ministry of State Security sealed the border.";
    private static final String GUARDS = "The Guards began a night march.";

    private static String match(Desk desk, String begin, int percent, String source, String target) {
        return "<alt-trans%s match-quality=\"%d%%\" origin=\"%s\"><source>%s</source><target>%s</target></alt-trans>"
                .formatted(begin, percent, desk.name(), source, target);
    }

    @Test
    void tradosStudio() {
        Desk desk = new Desk().save(SEALED, MSS).save(MARCH, GUARDS);
        String file = Desk.golden("segmented.sdlxliff");
        String memory = "origin=\"tm\" origin-system=\"%s\"".formatted(desk.name());
        String expected = file.replace(
                        "<mrk mtype=\"seg\" mid=\"1\" />", "<mrk mtype=\"seg\" mid=\"1\">" + MSS + "</mrk>")
                .replace("mid=\"2\"></mrk>", "mid=\"2\">" + GUARDS + "</mrk>")
                .replace(
                        "It did not rain.</mrk></g></target>",
                        "It did not rain.</mrk></g></target>" + match(desk, " mid=\"1\"", 100, SEALED, MSS)
                                + match(desk, " mid=\"2\"", 97, MARCH, GUARDS))
                .replace(
                        "<sdl:seg id=\"1\" />",
                        "<sdl:seg id=\"1\" conf=\"Translated\" %s percent=\"100\" />".formatted(memory))
                .replace("<sdl:seg id=\"2\">", "<sdl:seg id=\"2\" conf=\"Draft\" %s percent=\"97\">".formatted(memory));
        assertEquals(expected, desk.pretranslated(file, "fill", 90));
    }

    @Test
    void memoq() {
        Desk desk = new Desk().save("야간행군이 시작됐다.", "The night march began.");
        String file = Desk.golden("memoq.mqxliff");
        String expected = file.replaceFirst(
                        "mq:status=\"NotStarted\" mq:percent=\"0\"", "mq:status=\"Pretranslated\" mq:percent=\"96\"")
                .replaceFirst(
                        "<target xml:space=\"preserve\"></target>",
                        "<target xml:space=\"preserve\">The night march began.</target>"
                                + match(desk, "", 96, "야간행군이 시작됐다.", "The night march began."));
        assertEquals(expected, desk.pretranslated(file, "fill", 90));
    }

    @Test
    void phrase() {
        Desk desk = new Desk().save(SEALED, MSS);
        String file = Desk.golden("phrase.mxliff");
        String expected = file.replace(
                        "m:score=\"0.0\" m:gross-score=\"0.0\" m:trans-origin=\"null\"",
                        "m:score=\"1.0\" m:gross-score=\"1.0\" m:trans-origin=\"tm\"")
                .replaceFirst("<target></target>", "<target>" + MSS + "</target>" + match(desk, "", 100, SEALED, MSS));
        assertEquals(expected, desk.pretranslated(file, "fill", 90));
    }
}
