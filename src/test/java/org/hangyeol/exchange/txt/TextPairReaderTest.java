package org.hangyeol.exchange.txt;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.memory.Place;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextPairReaderTest {

    @Test
    void linesOfTheSameNumberAreUnits() {
        Reading reading = read("하나.\n\n셋.\n넷.\n", "One.\n \nThree.\nFour.\n");
        assertEquals(List.of("하나. | One.", "셋. | Three.", "넷. | Four."), reading.texts());
        assertEquals(List.of(1L, 3L, 4L), reading.starts());
        assertEquals(
                List.of(
                        new Place("news", 0, null, "셋."),
                        new Place("news", 2, "하나.", "넷."),
                        new Place("news", 3, "셋.", null)),
                reading.units().stream().map(unit -> unit.place()).toList());
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void neighboursAreOfTheSource() {
        Reading reading = read(utf8("하나\n둘"), utf8("One\nTwo"), Language.EN, null);
        assertEquals(new Place("news", 0, null, "Two"), reading.units().get(0).place());
        assertEquals(Language.EN, reading.units().get(0).sourceLanguage());
    }

    @Test
    void lineWithOneTextIsReportedAndStillANeighbour() {
        Reading reading = read("하나\n둘\n\n넷", "One\n\nThree\nFour");
        assertEquals(List.of("하나 | One", "넷 | Four"), reading.texts());
        assertEquals(
                List.of(
                        "ERROR 2:0 No English text in this line, only the other one. Translate it, or remove it from both"
                                + " texts.",
                        "ERROR 3:0 No Korean text in this line, only the other one. Translate it, or remove it from both"
                                + " texts."),
                reading.problemLines());
        assertEquals("둘", reading.units().get(0).place().after());
        assertEquals("Three", reading.problems().get(1).excerpt());
    }

    @ParameterizedTest
    @CsvSource({
        "가/나/다, a/b, English, 2, Korean, 3",
        "가, a/b/c, Korean, 1, English, 3",
        "가/나, a/b//d, Korean, 2, English, 4"
    })
    void otherNumbersOfLinesAreRefused(String ko, String en, String shorter, int end, String longer, int last) {
        assertEquals(
                List.of(
                        ("UNREADABLE The lines do not pair: the %s file ends with line %d, the %s one goes on to line %d."
                                        + " Nothing was taken, for lines before may be shifted too; align the texts.")
                                .formatted(shorter, end, longer, last)),
                read(ko.replace('/', '\n'), en.replace('/', '\n')).lines());
    }

    @Test
    void blankLinesMayBeLeftOver() {
        assertEquals(List.of("가 | a", "나 | b"), read("가\n나\n\n \n\n", "a\nb").texts());
        assertEquals(List.of("가 | a"), read("가\n", "a\n\n\u3000\n").texts());
    }

    @Test
    void textsInTheWrongPlacesAreRefused() {
        assertTrue(read("One\nTwo", "하나\n둘").lines().get(0).startsWith("UNREADABLE The files seem mixed up"));
        assertEquals(List.of("OK | OK"), read("OK", "OK").texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " "})
    void emptyTextIsRefused(String empty) {
        assertEquals(
                List.of("UNREADABLE The English file has no text. Send both texts, line by line."),
                read("가", empty).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCounts(String end) {
        assertEquals(
                List.of("가 | a", "나 | b"), read("가" + end + "나" + end, "a\nb\n").texts());
    }

    @Test
    void eachTextHasItsOwnEncoding() {
        byte[] marked = "\uFEFF가\n나".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                List.of("가 | a", "나 | b"),
                read(marked, utf8("\uFEFFa\nb"), Language.KO, null).texts());
        assertEquals(
                List.of("가 | a"),
                read("가".getBytes(Charset.forName("MS949")), utf8("a"), Language.KO, Charset.forName("MS949"))
                        .texts());
        assertEquals(
                List.of(
                        "UNREADABLE The Korean file has at line 2 column 1 bytes that are not 'UTF-8', but Korean in 'MS949'."
                                + " Save the file as UTF-8, or say encoding=MS949."),
                read("a\n평양".getBytes(Charset.forName("MS949")), utf8("a\nb"), Language.KO, null)
                        .lines());
    }

    @Test
    void longestLineIsTakenAndALongerOneSkipped() {
        String longest = "가".repeat(100_000);
        Reading reading = read(longest + "\n" + longest + "가\n셋", "a\nb\nc");
        assertEquals(List.of(longest + " | a", "셋 | c"), reading.texts());
        assertEquals(
                List.of("ERROR 2:0 Line longer than 100,000 characters. Split it in both texts."),
                reading.problemLines());
        assertEquals(null, reading.units().get(1).place().before());
    }

    @Test
    void nulSpoilsOnlyItsLine() {
        Reading reading = read("가\n나\0\n다", "a\nb\nc");
        assertEquals(List.of("가 | a", "다 | c"), reading.texts());
        assertEquals(null, reading.units().get(0).place().after());
        assertEquals(1, reading.problems().size());
    }

    @Test
    void anyBytesAreRead() {
        Random random = new Random(20200726);
        for (int i = 0; i < 2_000; i++) {
            byte[] ko = new byte[random.nextInt(60)];
            random.nextBytes(ko);
            byte[] en = random.nextBoolean() ? ko : Arrays.copyOf(ko, random.nextInt(60));
            for (int j = 0; j < ko.length; j++) {
                ko[j] = random.nextBoolean() ? (byte) "a\n\0\r".charAt(random.nextInt(4)) : ko[j];
            }
            read(ko, en, Language.KO, null); // throws nothing but what Reading takes for UNREADABLE
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Reading read(String ko, String en) {
        return read(utf8(ko), utf8(en), Language.KO, null);
    }

    private static Reading read(byte[] ko, byte[] en, Language source, Charset encoding) {
        return Reading.of(problems -> new TextPairReader(
                () -> new ByteArrayInputStream(ko),
                () -> new ByteArrayInputStream(en),
                "news",
                source,
                encoding,
                problems));
    }
}
