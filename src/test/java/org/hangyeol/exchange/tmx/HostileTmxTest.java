package org.hangyeol.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.exchange.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each hostile unit stands before a good one, which must still be read. */
class HostileTmxTest {

    @ParameterizedTest
    @CsvSource({
        // in the file, in the text
        "&#0;, \uFFFD",
        "&#x0000;, \uFFFD",
        "&#x1f;, \uFFFD",
        "&#xD800;, \uFFFD",
        "&#xFFFE;, \uFFFD",
        "&#65;, A",
        "&#x1F600;, \uD83D\uDE00",
        "'\u0001', \uFFFD",
        "\uFFFE, \uFFFD",
        "\uFFFF, \uFFFD",
        "&amp;#0;, &#0;"
    })
    void illegalCharactersAreReplaced(String written, String read) {
        Reading reading = read(tu("가" + written + "나"));
        assertEquals(List.of("가" + read + "나 | a", "뒤 | after"), reading.texts());
        assertEquals(read.equals("\uFFFD") ? 1 : 0, reading.problems().size());
    }

    @Test
    void referenceAcrossABufferEndIsFound() {
        for (int length = 4000; length < 4200; length++) {
            String text = "a".repeat(length) + "&#0;";
            assertEquals(
                    "a".repeat(length) + "\uFFFD",
                    read(tu(text)).units().get(0).ko().text());
        }
    }

    @Test
    void longestSegmentIsTaken() {
        String text = "가".repeat(100_000);
        assertEquals(text, read(tu(text)).units().get(0).ko().text());
    }

    @Test
    void longerSegmentIsSkipped() {
        for (int length : new int[] {100_001, 10_000_000}) {
            assertSkipped("가".repeat(length), "Segment too long: more than '100000' characters.");
            assertSkipped("<![CDATA[" + "가".repeat(length) + "]]>", "Segment too long: more than '100000' characters.");
        }
    }

    @Test
    void tooMuchMarkupIsSkipped() {
        assertSkipped("<ph>" + "x".repeat(5_000_000) + "</ph>가", "Too much markup in a segment");
        assertSkipped("<ph/>".repeat(100_000) + "가", "Too much markup in a segment");
    }

    @Test
    void deepNestingIsSkipped() {
        assertSkipped("<hi>".repeat(100_000) + "가" + "</hi>".repeat(100_000), "Too much markup in a segment");
        assertSkipped(
                "<ph>" + "<sub>".repeat(100_000) + "</sub>".repeat(100_000) + "</ph>가", "Too much markup in a segment");
    }

    @Test
    void bottomlessNestingBreaksTheFileOff() {
        Reading reading = read(tu("<hi>".repeat(300_000)));
        assertEquals(List.of(), reading.texts());
        assertTrue(reading.problemLines().get(0).contains("file breaks off"), reading.problemLines()::toString);
    }

    @Test
    void longCommentsNotesAndUnknownElementsAreNoMatter() {
        String junk = "x".repeat(3_000_000);
        Reading reading = read("<!-- " + junk + " --><memo>" + junk + "</memo><tu><note>" + junk + "</note>"
                + "<prop type='x-document'>" + junk + "</prop>" + tu("가").substring("<tu>".length()));
        assertEquals(List.of("가 | a", "뒤 | after"), reading.texts());
        assertEquals(
                List.of(
                        "WARNING 1:6000034 Too long note: more than '100000' characters. It was left out; shorten it.",
                        "WARNING 1:9000065 Too long property: 'x-document' has more than '100000' characters. It was left out; shorten it.",
                        "WARNING 1:3000020 Unknown element: '<memo>'. It was left out (1 times)."),
                reading.problemLines().stream()
                        .map(line -> line.replaceFirst(":\\d+ Too long note", ":6000034 Too long note"))
                        .map(line -> line.replaceFirst(":\\d+ Too long property", ":9000065 Too long property"))
                        .map(line -> line.replaceFirst(":\\d+ Unknown", ":3000020 Unknown"))
                        .toList());
    }

    @Test
    void longAttributeBreaksTheFileOff() {
        Reading reading = read(tu("가<ph x='" + "x".repeat(1_000_000) + "'/>"));
        assertTrue(reading.problemLines().get(0).contains("file breaks off"), reading.problemLines()::toString);
    }

    @Test
    void manyLanguagesAreCountedTogether() {
        StringBuilder tuvs = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            tuvs.append("<tuv xml:lang='x-").append(i).append("'><seg>?</seg></tuv>");
        }
        Reading reading = read(tu("가").replace("</tu>", tuvs + "</tu>"));
        assertEquals(2, reading.units().size());
        assertEquals(101, reading.problems().size());
        assertTrue(reading.problemLines().get(100).contains("'…'")
                && reading.problemLines().get(100).contains("9900"));
    }

    @Test
    void manyLongTextsOfOneUnitAreLeftOut() {
        String others = "<tuv xml:lang='ja'><seg>%s</seg></tuv>"
                .formatted("長".repeat(60_000))
                .repeat(300);
        String variants = "<tuv xml:lang='ko-KP'><seg>나</seg></tuv>".repeat(300);
        StoredTmx read =
                StoredTmx.of(("<tmx><body>" + tu("가").replace("</tu>", others + variants + "</tu>") + "</body></tmx>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(20, read.drafts().size());
        assertTrue(read.units().get(0).tmx.length() <= 100_000);
        assertTrue(
                read.reading().problemLines().stream().anyMatch(line -> line.contains("Too many texts"))
                        && read.reading().problemLines().stream()
                                .anyMatch(line -> line.contains("Too many properties")),
                read.reading()::toString);
    }

    @Test
    void manyEmptyTextsOfOneUnitAreLeftOut() {
        String others = "<tuv xml:lang='fr'><seg/></tuv>".repeat(100_000);
        StoredTmx read = StoredTmx.of(file(tu("가").replace("</tu>", others + "</tu>")));
        assertEquals(List.of("가 | a", "뒤 | after"), read.reading().texts());
        int kept = read.units().get(0).tmx.split("<tuv ", -1).length - 1;
        assertTrue(kept > 1000 && kept < 4000, () -> kept + " were kept");
        assertEquals(
                List.of("WARNING 1:12 Too many properties: more than '100000' characters. " + (100_000 - kept)
                        + " were left out, to be shortened."),
                read.reading().problemLines());
    }

    @Test
    void otherTextThatIsNestedTooDeepIsLeftOut() {
        String deep = "<tuv xml:lang='fr'><seg>" + "<hi>".repeat(120) + "?" + "</hi>".repeat(120) + "</seg></tuv>";
        String japanese = "<tuv xml:lang=\"ja\"><seg>行軍</seg></tuv>";
        StoredTmx read = StoredTmx.of(file(tu("가").replace("</tu>", deep + japanese + "</tu>")));
        assertEquals(List.of("가 | a", "뒤 | after"), read.reading().texts());
        assertEquals("<tu>" + japanese + "</tu>", read.units().get(0).tmx);
        assertEquals(1, read.reading().problems().size());
        assertTrue(
                read.reading().problemLines().get(0).contains("Too deep markup: a text in 'fr'"),
                read.reading().problemLines()::toString);
    }

    @Test
    void manyEntityReferencesAreNoBomb() {
        Reading reading = read(tu("&a;".repeat(200_000)));
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertTrue(reading.problemLines().get(0).contains("Entity reference: '&a;'"), reading.problemLines()::toString);
    }

    private static void assertSkipped(String ko, String reason) {
        Reading reading = read(tu(ko));
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problemLines().get(0).contains(reason), reading.problemLines()::toString);
    }

    private static String tu(String ko) {
        return "<tu><tuv xml:lang='ko'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>a</seg></tuv></tu>".formatted(ko);
    }

    private static byte[] file(String units) {
        String file = "<tmx><body>" + units
                + "<tu><tuv xml:lang='ko'><seg>뒤</seg></tuv><tuv xml:lang='en'><seg>after</seg></tuv></tu></body></tmx>";
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static Reading read(String units) {
        byte[] bytes = file(units);
        return Reading.of(problems -> new TmxReader(new ByteArrayInputStream(bytes), problems));
    }
}
