package org.hangyeol.exchange.tmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TmxReaderTest {
    private static final String GOOD =
            "<tu><tuv xml:lang=\"ko\"><seg>뒤</seg></tuv><tuv xml:lang=\"en\"><seg>after</seg>" + "</tuv></tu>";

    @ParameterizedTest
    @CsvSource({
        // spelling of Korean, spelling of English
        "ko, en",
        "ko-KR, en-US",
        "KO-kp, EN-us",
        "ko_KR, en_GB",
        "kor, eng",
        "ko-Kore-KR, en-Latn-US-x-news"
    })
    void languagesAreReadInEverySpelling(String ko, String en) {
        for (String attribute : List.of("xml:lang", "lang")) {
            String tu = "<tu><tuv %1$s='%2$s'><seg>가</seg></tuv><tuv %1$s='%3$s'><seg>a</seg></tuv></tu>"
                    .formatted(attribute, ko, en);
            assertEquals(List.of("가 | a"), read(tmx(tu)).texts());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // srclang of the header, of the unit, source language; in the unit English comes first
        "ko, , KO",
        "ko-KP, , KO",
        "EN-us, , EN",
        "*all*, , EN",
        "*all*, ko, KO",
        "fr, , EN",
        "en, ko, KO",
        "ko, *all*, EN"
    })
    void sourceLanguageIsWhatTheUnitOrElseTheHeaderSays(String header, String own, Language expected) {
        String tu = "<tu %s><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ko'><seg>가</seg></tuv></tu>"
                .formatted(own == null ? "" : "srclang='" + own + "'");
        String file = "<tmx version='1.4'><header srclang='%s'/><body>%s</body></tmx>".formatted(header, tu);
        assertEquals(expected, read(file).units().get(0).sourceLanguage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // content of the seg | text and codes; ⏎ is a line feed
                "` a `|` a `",
                "`⏎    a  b⏎  `|`a  b`",
                "`⏎  <ph/> a <ph/>⏎`|`{=<ph/>} a {=<ph/>}`",
                "`<ph/>⏎ a`|`{=<ph/>}⏎ a`",
                "`a⏎<ph/>`|`a⏎{=<ph/>}`",
                "`a<ph></ph>b`|`a{=<ph></ph>}b`",
                "`a<ph x='&lt;&quot;&#10;'>&lt;b&gt; &amp;amp;</ph>`|`a{=<ph x=\"&lt;&quot;&#10;\">&lt;b&gt; &amp;amp;</ph>}`",
                "`<hi>a</hi>`|`{+<hi>}a{-</hi>}`",
                "`<hi/>a`|`{+<hi>}{-</hi>}a`",
                "`<bpt i='1'><sub>x <ph>y</ph></sub></bpt>a<ept i='1'/>`|`{+<bpt i=\"1\"><sub>x <ph>y</ph></sub></bpt>}a{-<ept i=\"1\"/>}`",
                "`a<it pos='end'/><it pos='begin'/><it/>`|`a{-<it pos=\"end\"/>}{+<it pos=\"begin\"/>}{=<it/>}`",
                "`a<!-- no text --><?no text?>b`|`ab`",
                "`a<ph><!-- no markup -->c</ph>`|`a{=<ph>c</ph>}`"
            })
    void markupBecomesCodes(String seg, String expected) {
        String ko = seg.replace('⏎', '\n');
        assertEquals(
                List.of(expected.replace('⏎', '\n') + " | a"),
                read(tmx(tu(ko, "a"))).texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "勞動新聞", // Hanja
                "\uD83D\uDE00 \uD83C\uDDF0\uD83C\uDDF5", // emoji and a flag
                "\u200Fabc\u200E", // right-to-left mark
                "\u3164가\u00A0나", // Hangul filler, no-break space
            })
    void textOfEveryKindIsKeptExactly(String text) {
        UnitDraft unit = read(tmx(tu(text, text))).units().get(0);
        assertEquals(text, unit.ko().text());
        assertEquals(text, unit.en().text());
    }

    @Test
    void decomposedHangulIsComposed() {
        String decomposed = "\u1112\u1161\u11AB\u1100\u1167\u11AF";
        assertEquals("한결", read(tmx(tu(decomposed, "a"))).units().get(0).ko().text());
    }

    @Test
    void lineEndsAreLineFeedsAsXmlHasIt() {
        assertEquals(List.of("가\n나 | a"), read(tmx(tu("가\r\n나", "a"))).texts());
    }

    @ParameterizedTest
    @CsvSource({"EUC-KR, EUC-KR", "ks_c_5601-1987, EUC-KR", "x-windows-949, x-windows-949", "utf-16, UTF-8"})
    void declaredEncodingIsUsed(String declared, String charset) {
        String file = "<?xml version='1.0' encoding='%s'?>".formatted(declared) + tmx(tu("평양", "Pyongyang"));
        assertEquals(
                List.of("평양 | Pyongyang"),
                read(file.getBytes(Charset.forName(charset))).texts());
    }

    @Test
    void byteOrderMarkOutranksTheDeclaration() {
        String file = "\uFEFF<?xml version='1.0' encoding='utf-8'?>" + tmx(tu("평양", "Pyongyang"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(List.of("평양 | Pyongyang"), read(file.getBytes(charset)).texts());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // attributes of tu | of the English tuv | author | changed at
                "changedate='20200101T000000Z' changeid='a'|changedate='20200102T000000Z' changeid='b'|b|2020-01-02T00:00:00Z",
                "changedate='20200103T000000Z' changeid='a'|changedate='20200102T000000Z' changeid='b'|a|2020-01-03T00:00:00Z",
                "creationdate='20200103T000000Z' creationid='a'|changedate='20200102T000000Z'|a|2020-01-02T00:00:00Z",
                "creationdate='20200103T000000Z' creationid='a'|changeid='b'|a|2020-01-03T00:00:00Z",
                "x=''|x=''||"
            })
    void newestChangeCounts(String tu, String tuv, String author, String changedAt) {
        String file = tmx("<tu %s><tuv xml:lang='ko'><seg>가</seg></tuv><tuv xml:lang='en' %s><seg>a</seg></tuv></tu>"
                .formatted(tu, tuv));
        UnitDraft unit = read(file).units().get(0);
        assertEquals(author, unit.changed().by());
        assertEquals(
                changedAt,
                unit.changed().at() == null ? null : unit.changed().at().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // file | what the message names
                "``|Unexpected EOF in prolog",
                "`   `|Unexpected EOF in prolog",
                "`<html><body/></html>`|<html>",
                "`<martif type='TBX'/>`|<martif>",
                "`ko,en`|Unexpected character 'k'",
                "`<?xml version='1.0' encoding='klingon'?><tmx/>`|klingon",
                "`<?xml version='1.0' encoding='?'?><tmx/>`|'?'"
            })
    void otherFilesAreRefusedWithAReason(String file, String named) {
        var refusal = assertThrows(UnreadableFileException.class, () -> open(file.getBytes(StandardCharsets.UTF_8)));
        assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tu><tuv", "</seg>", "<tu a='1' a='2'>", "R&D", "<!DOCTYPE x>", "<tu>]]>"})
    void brokenFileIsReadUpToTheBreak(String rest) {
        Reading reading = read("<tmx><body>" + GOOD + "\n" + rest);
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(1, reading.problems().size());
        assertEquals(2, reading.problems().get(0).line());
        String problem = reading.problemLines().get(0);
        assertTrue(problem.contains("file breaks off at line 2 column "), problem);
    }

    @Test
    void malformedBytesBreakTheFileOffWhereTheyAre() {
        byte[] file = ("<tmx><body>" + GOOD + "\n<tu>?").getBytes(StandardCharsets.UTF_8);
        file[file.length - 1] = (byte) 0xFF;
        Reading reading = read(file);
        assertEquals(List.of("뒤 | after"), reading.texts());
        assertEquals(
                List.of("ERROR 2:5 file breaks off at line 2 column 5: 'bytes that are not 'UTF-8'. Save the file as"
                        + " UTF-8'. All before it was read; mend it there or export it again."),
                reading.problemLines());
    }

    @Test
    void aFailingStreamIsNotABrokenFile() {
        byte[] file = ("<tmx><body>" + GOOD).getBytes(StandardCharsets.UTF_8);
        InputStream failing = new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position == file.length) {
                    throw new IOException("connection reset");
                }
                return file[position++] & 0xFF;
            }
        };
        assertThrows(UncheckedIOException.class, () -> Reading.of(problems -> new TmxReader(failing, problems)));
    }

    @Test
    void readerCountsTheBytes() {
        byte[] file = tmx(GOOD).getBytes(StandardCharsets.UTF_8);
        try (TmxReader reader = open(file)) {
            while (reader.next() != null) {}
            assertEquals(file.length, reader.bytesRead());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tmx(String units) {
        return "<tmx version='1.4'><header srclang='ko'/><body>" + units + "</body></tmx>";
    }

    private static String tu(String ko, String en) {
        return "<tu><tuv xml:lang='ko'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>"
                .formatted(ko, en);
    }

    private static TmxReader open(byte[] file) {
        return new TmxReader(new ByteArrayInputStream(file), problem -> {});
    }

    private static Reading read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(byte[] file) {
        return Reading.of(problems -> new TmxReader(new ByteArrayInputStream(file), problems));
    }
}
