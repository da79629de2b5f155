package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.UnreadableFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How the text of a table is decoded and cut into cells. */
class TableTextTest {
    private static final Charset KOREAN_WINDOWS = Charset.forName("MS949");

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                // text, with / for line ends ¦ delimiter ¦ quotes
                "ko,en/가,a¦,¦true",
                "ko;en/가;a, b, c/나;d, e, f¦;¦true",
                "가, 나;a/다, 라;b¦;¦true",
                "ko|en|note/가|a, b|x/나|c;d|y¦|¦true",
                "ko\ten/가, 나\ta, b/다, 라\tc, d¦tab¦false",
                "\"ko\"\ten/가\ta¦tab¦true",
                "ko\ten/\"국가의 …\ta/나\tb¦tab¦false",
                "ko\ten/\"가/나\"\ta/\"다/라\"\tb/마\tc¦tab¦true", // rows agree only with quotes
                "sep=;/a,b;c,d/e,f;g,h¦;¦true",
                "\"sep=|\"/a,b|c,d¦|¦true",
                "term/평양¦,¦true",
                "¦,¦true"
            })
    void dialectIsThatInWhichTheRowsAgree(String text, String delimiter, boolean quotes) {
        assertEquals(
                new Dialect(delimiter.equals("tab") ? '\t' : delimiter.charAt(0), quotes, false),
                Dialect.of(text == null ? "" : text.replace('/', '\n')));
    }

    @Test
    void delimiterAndQuotesCanBeSaid() {
        assertEquals(
                List.of("가,나 | a"),
                read("가,나|a\n", options(null, "pipe", null, null)).texts());
        assertEquals(
                List.of("\"가\" | \"a\""),
                read("ko,en\n\"가\",\"a\"", options(null, null, "false", null)).texts());
        assertEquals(
                List.of("가 나 | a"),
                read("ko\ten\n\"가 나\"\ta", options(null, null, "true", null)).texts());
    }

    @Test
    void lineThatSaysTheSeparatorIsNoRow() {
        Reading reading = read("sep=;\r\nko;en\r\n가;a\r\n", TableOptions.NONE);
        assertEquals(List.of("가 | a"), reading.texts());
        assertEquals(List.of(3L), reading.starts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16NeedsNoMark(String encoding) {
        byte[] file = "ko\ten\n평양은 수도이다.\tPyongyang is the capital.\n".getBytes(Charset.forName(encoding));
        assertEquals(
                List.of("평양은 수도이다. | Pyongyang is the capital."),
                read(file, TableOptions.NONE).texts());
        assertEquals(
                List.of("평양은 수도이다. | Pyongyang is the capital."),
                read(file, options(null, null, null, "UTF-16")).texts());
    }

    @Test
    void markGoesBeforeTheEncodingThatIsSaid() {
        assertEquals(
                List.of("가 | a"),
                read("\uFEFFko,en\n가,a".getBytes(StandardCharsets.UTF_8), options(null, null, null, "MS949"))
                        .texts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS949", "EUC-KR", "cp949", "ks_c_5601-1987"})
    void encodingCanBeSaid(String encoding) {
        byte[] file = "한국어,영어\n평양,Pyongyang\n".getBytes(KOREAN_WINDOWS);
        assertEquals(
                List.of("평양 | Pyongyang"),
                read(file, options(null, null, null, encoding)).texts());
    }

    @Test
    void koreanWindowsEncodingIsNamedAndNotGuessed() {
        byte[] file = "한국어,영어\n평양,Pyongyang\n".getBytes(KOREAN_WINDOWS);
        UnreadableFileException refusal = assertThrows(
                UnreadableFileException.class,
                () -> TableUnitReader.ofText(new ByteArrayInputStream(file), TableOptions.NONE, problem -> {}));
        assertEquals(
                "Not a table: 'bytes that are not 'UTF-8', but Korean in 'MS949'. Save the file as UTF-8, or say"
                        + " encoding=MS949'. Expected rows with a Korean and an English text.",
                refusal.getMessage());
        Reading reading = read("ko,en\n평양,Pyongyang\n".getBytes(KOREAN_WINDOWS), TableOptions.NONE);
        assertTrue(
                reading.lines().get(0).contains("say encoding=MS949"),
                reading.lines().get(0));
    }

    @Test
    void bytesThatAreNoKoreanEitherAreNotCalledSo() {
        byte[] file = "ko,en\nx,Z\u00fcrich \u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        String line = read(file, TableOptions.NONE).lines().get(0);
        assertTrue(line.contains("not 'UTF-8'. Save the file as UTF-8"), line);
    }

    @Test
    void textsComeAsTheyAre() {
        String decomposed = "\u1112\u1161\u11ab\u1100\u1173\u11af";
        List<String> texts = List.of(
                "\u200f\u202b가\u202c", "👩‍🚀🇰🇵", "“인용”", "줄\n바꿈", " 앞뒤 ", "a\u00a0b", "=1+1", "가\"나\"", "\u3000");
        StringBuilder file = new StringBuilder("ko,en,note\n");
        texts.forEach(
                text -> file.append("가,a,\"").append(text.replace("\"", "\"\"")).append("\"\n"));
        Reading reading = read(file + decomposed + ",NFD,\n", TableOptions.NONE);
        assertEquals(
                texts,
                reading.units().stream()
                        .limit(texts.size())
                        .map(unit -> unit.note())
                        .toList());
        assertEquals("한글 | NFD", reading.texts().get(texts.size())); // composed when it becomes a unit
        assertEquals(List.of(), reading.problems());
    }

    @Test
    void headerMayBeInDecomposedHangul() {
        String header = Normalizer.normalize("한국어,영어", Normalizer.Form.NFD);
        assertEquals(
                List.of("가 | a"), read(header + "\n가,a\n", TableOptions.NONE).texts());
    }

    @Test
    void millionsOfBadRowsAheadOfTheFirstUnitsAreCountedAndNotKept() {
        int[] problems = new int[1];
        byte[] file = ("ko,en\n" + "a\0,b\n".repeat(1_000_000) + "가,a\n").getBytes(StandardCharsets.UTF_8);
        try (TableUnitReader reader =
                TableUnitReader.ofText(new ByteArrayInputStream(file), TableOptions.NONE, problem -> problems[0]++)) {
            assertEquals("가", reader.next().draft().ko().text());
            assertEquals(1_000_000, problems[0]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TableOptions options(String columns, String delimiter, String quotes, String encoding) {
        return TableOptions.of(columns, null, delimiter, quotes, encoding, null);
    }

    private static Reading read(String file, TableOptions options) {
        return read(file.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Reading read(byte[] file, TableOptions options) {
        return Reading.of(problems -> TableUnitReader.ofText(new ByteArrayInputStream(file), options, problems));
    }
}
