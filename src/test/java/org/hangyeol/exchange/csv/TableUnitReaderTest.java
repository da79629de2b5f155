package org.hangyeol.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableUnitReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // header | source language
                "ko,en,x|KO",
                "KO , En,x|KO",
                "ko-KP;en_US;x|KO",
                "x,English,korean|EN",
                "x,eng,kor|EN",
                "x,en-GB,ko|EN"
            })
    void headerNamesTheColumns(String header, Language source) {
        String separator = header.contains(";") ? ";" : ",";
        Reading reading = read(header + "\n" + String.join(separator, "1", "2", "3"));
        assertEquals(source, reading.units().get(0).sourceLanguage());
        assertEquals(source == Language.KO ? List.of("1 | 2") : List.of("3 | 2"), reading.texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "ko\n가", "source,target\n1,2", "원문,번역\n", "%PDF-1.4\0\1", "ko,\"en\n가,a", "<tmx/>"})
    void otherFilesAreRefused(String file) {
        assertThrows(UnreadableFileException.class, () -> open(file.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01T00:00:00Z",
        "2020-07, 2020-07-01T00:00:00Z",
        "2020-07-26, 2020-07-26T00:00:00Z",
        "2020-07-26T09:30:00Z, 2020-07-26T09:30:00Z",
        "2020-07-26T09:30+09:00, 2020-07-26T00:30:00Z",
        "2020-13, ",
        "26.07.2020, ",
        "2021-02-29, ",
        "soon, "
    })
    void dateIsTheBeginningOfWhatItNames(String date, String expected) {
        Reading reading = read("ko,en,date\n가,a," + date);
        var changedAt = reading.units().get(0).changed().at();
        assertEquals(expected, changedAt == null ? null : changedAt.toString());
        assertEquals(expected == null ? 1 : 0, reading.problems().size());
    }

    @Test
    void nulSpoilsOnlyItsRow() {
        Reading reading = read("ko,en\n가\0,a\n나,b");
        assertEquals(List.of("나 | b"), reading.texts());
        assertEquals(
                List.of(
                        "ERROR 2:0 NUL character in a cell. Remove it; the file may be damaged or in another encoding."),
                reading.problemLines());
        assertEquals("가\uFFFD | a", reading.problems().get(0).excerpt());
    }

    @Test
    void malformedBytesEndTheFile() {
        byte[] file = "ko,en\n가,a\n나,b\n다,c".getBytes(StandardCharsets.UTF_8);
        file[file.length - 3] = (byte) 0x20; // the last byte of 다
        Reading reading = read(file);
        assertEquals(List.of("가 | a", "나 | b"), reading.texts());
        assertEquals(
                List.of("ERROR 4:0 file breaks off at line 4: 'bytes that are not 'UTF-8'. Save the file as"
                        + " UTF-8'. All rows before it were read."),
                reading.problemLines());
    }

    @Test
    void koreanWindowsEncodingGetsAdvice() {
        Reading reading = read("ko,en\n평양,a".getBytes(Charset.forName("x-windows-949")));
        assertEquals(0, reading.units().size());
        assertTrue(reading.problemLines().get(0).contains("Save the file as UTF-8"));
        var refusal = assertThrows(
                UnreadableFileException.class, () -> open("한국어,영어\n".getBytes(Charset.forName("x-windows-949"))));
        assertTrue(refusal.getMessage().contains("Save the file as UTF-8"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCounts(String end) {
        Reading reading = read(String.join(end, "ko,en", "\"가", "나\",a", "", "다", "라,d", ""));
        assertEquals(List.of("가\n나 | a", "라 | d"), reading.texts());
        assertEquals(2, reading.starts().get(0));
        assertEquals(5, reading.problems().get(0).line());
        assertEquals(6, reading.starts().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void strayCarriageReturnTearsNoRowApart(String end) {
        for (String delimiter : List.of("\t", ",")) {
            Reading reading = read(String.join(end, "ko,en,note", "가.\r,a\rb\r,c\r", "나\r,b,\r")
                    .replace(",", delimiter));
            assertEquals(List.of("가. | a\rb", "나 | b"), reading.texts());
            assertEquals("c", reading.units().get(0).note());
            assertEquals(3, reading.starts().get(1));
        }
    }

    @Test
    void longestCellIsTakenAndALongerOneSkipped() {
        String longest = "가".repeat(100_000);
        Reading reading = read("ko,en\n" + longest + ",a\n" + longest + "가,b\n\"" + longest + "가\",c\n나,d");
        assertEquals(List.of(longest + " | a", "나 | d"), reading.texts());
        assertEquals(
                List.of(
                        "ERROR 3:0 Cell too long: more than '100000' characters. Split it, or close a quote that was"
                                + " left open.",
                        "ERROR 4:0 Cell too long: more than '100000' characters. Split it, or close a quote that was"
                                + " left open."),
                reading.problemLines());
    }

    @Test
    void unclosedQuoteDoesNotTakeTheWholeFile() {
        // 10 characters a row, so the open cell is full after 10,000 rows; after that the rows are themselves again
        Reading reading = read("ko,en\n\"나,b\n" + "가나다라,abcd\n".repeat(30_000));
        assertEquals(1, reading.problems().size());
        assertEquals(30_000 - 10_000, reading.units().size());
    }

    @Test
    void tenMillionCellsInARowAreNoMatter() {
        Reading reading = read("ko,en\n" + ",x".repeat(10_000_000) + "\n나,b");
        assertEquals(List.of("나 | b"), reading.texts());
        assertEquals(
                List.of("ERROR 2:0 Row too long: more than '1000000' characters. Check line ends and quotes."),
                reading.problemLines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a cell of a tab-separated file | its text, if the header line has no quotes | and if it has
                "`a \"b\" c`|`a \"b\" c`|`a \"b\" c`",
                "`\"a b\"`|`\"a b\"`|`a b`",
                "`\"a \"\"b\"\"\"`|`a \"b\"`|`a \"b\"`",
                "`\"\"`|`\"\"`|``",
                "`\"`|`\"`|",
                "`\"a`|`\"a`|",
                "`\"a\" b`|`\"a\" b`|",
                "`\"a\" \"\" \"b\"`|`\"a\" \"\" \"b\"`|"
            })
    void quotesInTabSeparatedFiles(String cell, String plain, String quoted) {
        assertEquals(plain, readNote("ko\ten\tnote\n가\ta\t" + cell));
        assertEquals(quoted == null || quoted.isEmpty() ? null : quoted, readNote("\"ko\"\ten\tnote\n가\ta\t" + cell));
    }

    private static String readNote(String file) {
        return read(file).units().stream()
                .map(unit -> unit.note() == null ? "" : unit.note())
                .filter(note -> !note.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static TableUnitReader open(byte[] file) throws IOException {
        return TableUnitReader.ofText(new ByteArrayInputStream(file), TableOptions.NONE, problem -> {});
    }

    private static Reading read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(byte[] file) {
        return Reading.of(
                problems -> TableUnitReader.ofText(new ByteArrayInputStream(file), TableOptions.NONE, problems));
    }
}
