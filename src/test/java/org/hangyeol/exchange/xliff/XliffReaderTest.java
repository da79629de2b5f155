package org.hangyeol.exchange.xliff;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class XliffReaderTest {
    private static Reading read(String file) {
        InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return Reading.of(problems -> new XliffReader(in, problems));
    }

    private static String unit(String attributes, String source, String target) {
        return "<trans-unit id='1' %s><source>%s</source>%s</trans-unit>".formatted(attributes, source, target);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "state='new', DRAFT",
                "state='needs-translation', DRAFT",
                "state='needs-review-translation', DRAFT",
                "state='translated', TRANSLATED",
                "state='signed-off', REVIEWED",
                "state='final', FINAL",
                "state='x-own', null",
                "'', null"
            })
    void stateOfVersion12(String state, UnitStatus status) {
        Reading reading = read(Desk.xliff12(unit("", "가", "<target %s>a</target>".formatted(state))));
        assertEquals(status, reading.units().get(0).status());
    }

    @Test
    void approvedUnitIsReviewed() {
        Reading reading = read(Desk.xliff12(unit("approved='yes'", "가", "<target state='translated'>a</target>")));
        assertEquals(UnitStatus.REVIEWED, reading.units().get(0).status());
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "mid='1', 1"})
    void segmentsThatCannotBeToldApartAreReported(String mid, String named) {
        String two = "<mrk mtype='seg' %s>%s</mrk><mrk mtype='seg' %s>%s</mrk>";
        String one = "<mrk mtype='seg' %s>%s</mrk>";
        for (String texts : List.of(
                "<seg-source>" + two.formatted(mid, "가", mid, "나") + "</seg-source><target>"
                        + two.formatted(mid, "a", mid, "b") + "</target>",
                "<seg-source>" + one.formatted(mid, "가나") + "</seg-source><target>" + two.formatted(mid, "a", mid, "b")
                        + "</target>")) {
            Reading reading = read(Desk.xliff12(unit("", "가나", texts) + unit("", "다", "<target>c</target>")));
            assertEquals(List.of("다 | c"), reading.texts());
            assertEquals(1, reading.problems().size());
            assertTrue(
                    reading.problemLines().get(0).contains("Ambiguous segments: '" + named + "' is the mid"),
                    reading.problemLines()::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"initial, DRAFT", "translated, TRANSLATED", "reviewed, REVIEWED", "final, FINAL", "own, null"})
    void stateOfVersion2(String state, UnitStatus status) {
        String unit = "<unit id='u'><segment state='%s'><source>가</source><target>a</target></segment></unit>";
        assertEquals(
                status, read(Desk.xliff2(unit.formatted(state))).units().get(0).status());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "mq:status='NotStarted', DRAFT",
                "mq:status='Pretranslated', DRAFT",
                "mq:status='Rejected', DRAFT",
                "mq:status='ManuallyConfirmed', TRANSLATED",
                "mq:status='Proofread', REVIEWED",
                "m:confirmed='0', DRAFT",
                "m:confirmed='1', TRANSLATED",
                "m:confirmed='2', REVIEWED"
            })
    void stateOfTools(String state, UnitStatus status) {
        Reading reading = read(Desk.xliff12(unit(state, "가", "<target>a</target>")));
        assertEquals(status, reading.units().get(0).status());
    }

    @Test
    void timeThatIsNoneIsNotKnown() {
        for (String time : List.of("0001-01-01T00:00:00Z", "yesterday", "99/99/2026 00:00:00", "")) {
            Reading reading =
                    read(Desk.xliff12(unit("mq:lastchangedtimestamp='" + time + "'", "가", "<target>a</target>")));
            assertEquals(null, reading.units().get(0).changed().at(), time);
        }
    }

    @Test
    void lineBreaksOfAPrettyPrinterAreNoPartOfTheText() {
        String source = "\n   가 <g id='1'>\n  나\t다</g>\n ";
        Reading folded = read(Desk.xliff12(unit("", source, "<target>\n  a\n  b </target>")));
        assertEquals(List.of("가 {+<g id=\"1\">}나\t다{-</g>} | a b"), folded.texts());
        Reading kept = read(Desk.xliff12(unit("xml:space='preserve'", "가\n나", "<target>a\n b</target>")));
        assertEquals(List.of("가\n나 | a\n b"), kept.texts());
    }

    @Test
    void everyTextOfAnySegmentIsRead() {
        String hanja = "國家保衛省\u200F \uD83D\uDE00 \u1112\u1161\u11ab";
        UnitDraft unit = read(Desk.xliff12(unit("", hanja, "<target>" + "x ".repeat(20_000) + "y</target>")))
                .units()
                .get(0);
        assertEquals("國家保衛省\u200F \uD83D\uDE00 한", unit.ko().text()); // composed
        assertEquals(40_001, unit.en().text().length());
    }

    @Test
    void targetThatIsNotDividedIsTheTranslationOfTheWhole() {
        Reading reading = read(Desk.xliff12("<trans-unit id='1'><source>가. 나.</source><seg-source>"
                + "<mrk mtype='seg' mid='1'>가.</mrk> <mrk mtype='seg' mid='2'>나.</mrk></seg-source>"
                + "<target>A. B.</target></trans-unit>"));
        assertEquals(List.of("가. 나. | A. B."), reading.texts());
    }

    @Test
    void deepNestingIsNoTrouble() {
        String groups = "<group>".repeat(50_000) + unit("", "가", "<target>a</target>") + "</group>".repeat(50_000);
        assertEquals(List.of("가 | a"), read(Desk.xliff12(groups)).texts());
        String codes = "<g id='1'>".repeat(50_000) + "가" + "</g>".repeat(50_000);
        List<String> problems = read(Desk.xliff12(unit("", codes, ""))).problemLines();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).contains("Unit too long"), problems.get(0));
        String marks = "<mrk mtype='x'>".repeat(1000) + "가" + "</mrk>".repeat(1000);
        assertEquals(
                List.of("가 | a"),
                read(Desk.xliff12(unit("", marks, "<target>a</target>"))).texts());
    }

    @Test
    void fileThatBreaksOffGivesWhatStandsBefore() {
        String file = Desk.xliff12(unit("", "가", "<target>a</target>") + unit("", "나", "<target>b</target>"));
        Reading reading = read(file.substring(0, file.indexOf("나")));
        assertEquals(List.of("가 | a"), reading.texts());
        assertTrue(
                reading.problemLines().get(0).contains("file breaks off"),
                reading.lines().toString());
    }

    /** Whatever stands in a file, it is read to its end or refused, and every unit has two texts. */
    @Property(tries = 500)
    void anyFileIsRead(@ForAll("pieces") List<String> pieces) {
        for (String version : new String[] {"1.2", "2.0"}) {
            Reading reading =
                    read("<xliff version='" + version + "' srcLang='ko' trgLang='en'>" + String.join("", pieces));
            assertTrue(reading.units().stream()
                    .flatMap(unit -> Stream.of(unit.ko(), unit.en()))
                    .noneMatch(segment -> segment.text().isBlank()));
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "<file original='a' source-language='ko' target-language='en'>",
                        "</file>",
                        "<trans-unit id='1' approved='yes'>",
                        "</trans-unit>",
                        "<unit id='1'>",
                        "</unit>",
                        "<segment id='1' state='final'>",
                        "</segment>",
                        "<source>",
                        "</source>",
                        "<seg-source>",
                        "</seg-source>",
                        "<target>",
                        "<target/>",
                        "</target>",
                        "<mrk mtype='seg' mid='1'>",
                        "</mrk>",
                        "<g id='1'>",
                        "</g>",
                        "<x/>",
                        "<sdl:seg-defs><sdl:seg id='1' conf='Draft'/></sdl:seg-defs>",
                        "<mtc:matches><mtc:match><target>a</target></mtc:match></mtc:matches>",
                        "가",
                        " \n",
                        "&e;",
                        "\uD83D\uDE00",
                        "</xliff>")
                .list()
                .ofMaxSize(40);
    }
}
