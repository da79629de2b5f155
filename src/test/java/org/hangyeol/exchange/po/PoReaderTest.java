package org.hangyeol.exchange.po;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.exchange.Reading;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PoReaderTest {
    private static final String KOREAN = "msgid \"\"\nmsgstr \"Language: ko\\n\"\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // language of the header | msgid | msgstr | Korean | English | source
                "ko|One|하나|하나|One|EN",
                "ko_KP|One|하나|하나|One|EN",
                "ko|OK|OK|OK|OK|EN",
                "en|하나|One|하나|One|KO",
                "en_US.UTF-8|하나|One|하나|One|KO",
                "|One|하나|하나|One|EN",
                "|하나|One|하나|One|KO"
            })
    void headerSaysTheLanguageOfTranslationsOrTheyShowIt(
            String language, String msgid, String msgstr, String ko, String en, Language source) {
        String header = "msgid \"\"\nmsgstr \"\"\n\"Language: %s\\n\"\n".formatted(language == null ? "" : language);
        Reading reading = read(header + message(msgid, msgstr));
        assertEquals(ko == null ? List.of() : List.of(ko + " | " + en), reading.texts());
        assertEquals(
                source == null ? List.of() : List.of(source),
                reading.units().stream().map(unit -> unit.sourceLanguage()).toList());
    }

    @Test
    void whatShowsNoLanguageIsAsTheMessageBeforeOrAnError() {
        Reading reading = read(message("OK", "OK") + message("One", "하나") + message("GNOME", "GNOME"));
        assertEquals(List.of("하나 | One", "GNOME | GNOME"), reading.texts());
        assertEquals(
                List.of("ERROR 1:0 Neither text is plainly Korean: 'OK'. Write Language: ko or Language: en into the"
                        + " header."),
                reading.problemLines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // inside of the quotes | its meaning, with ⏎ for a line end
                "\\\"a\\\"|\"a\"",
                "a\\nb|a⏎b",
                "a\\\\n|a\\n",
                "\\x41\\102|AB",
                "\\'\\?|'?",
                "%s {0} <b>|%s {0} <b>"
            })
    void escapesMeanWhatTheyMeanInC(String written, String meant) {
        assertEquals(
                meant.replace('⏎', '\n'),
                read(KOREAN + message(written, "하나")).units().get(0).en().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\q", "\\", "\\400", "\\0", "\\x", "a\" b", "\\xEA\\xB0\\x80"})
    void unreadableTextsSpoilTheirMessageOnly(String written) {
        Reading reading = read(KOREAN + message(written, "하나") + message("Two", "둘"));
        assertEquals(List.of("둘 | Two"), reading.texts());
        assertEquals(1, reading.problems().size());
        assertTrue(
                reading.problemLines().get(0).startsWith("ERROR 4:0 Unreadable text: '\""),
                reading.problemLines().get(0));
    }

    @Test
    void longTextsAreWrittenOnManyLines() {
        Reading reading = read(KOREAN + "msgid \"\"\n  \"One \" \"and\"\n\"\\n\"\nmsgstr\"하나\"\n\t\" 더\"\n");
        assertEquals(
                List.of(" 더", "One and\n"),
                List.of(
                        reading.units().get(0).ko().text().substring(2),
                        reading.units().get(0).en().text()));
    }

    @Test
    void pluralsAreUnitsOfTheirForms() {
        String plural = "msgid \"%d day\"\nmsgid_plural \"%d days\"\n";
        assertEquals(
                List.of("%d일 | %d day", "%d일 | %d days"),
                read(KOREAN + plural + "msgstr[0] \"%d일\"\n").texts());
        String english = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"%d일\"\nmsgid_plural \"%d일\"\n";
        assertEquals(
                List.of("%d일 | %d day", "%d일 | %d days"),
                read(english + "msgstr[0] \"%d day\"\nmsgstr[1] \"%d days\"\n").texts());
        assertEquals(
                List.of("%d일 | %d"),
                read(english + "msgstr[0] \"%d\"\nmsgstr[1] \"%d\"\n").texts(),
                "the same pair once");
    }

    @Test
    void headerSaysWhoAndWhenAndWhat() {
        Reading reading = read("msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: news 1\\n\"\n\"PO-Revision-Date:"
                + " 2020-07-26 18:30+0900\\n\"\n\"Last-Translator: 리 <ri@kp>\\n\"\n\"Language: ko\\n\"\n\n"
                + message("One", "하나")
                + "#: a/b.html:12 c.html:1\n" + message("Two", "둘")
                + "#: \u2068a b.html\u2069:7\n" + message("Three", "셋"));
        var unit = reading.units().get(0);
        assertEquals("2020-07-26T09:30:00Z", unit.changed().at().toString());
        assertEquals("리 <ri@kp>", unit.changed().by());
        assertEquals(
                List.of("news 1 0", "a/b.html 1", "a b.html 2"),
                reading.units().stream()
                        .map(each ->
                                each.place().document() + " " + each.place().position())
                        .toList());
    }

    @Test
    void whatATemplateLeavesOpenIsNotKnown() {
        var unit = read("msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: PACKAGE VERSION\\n\"\n\"PO-Revision-Date:"
                        + " YEAR-MO-DA HO:MI+ZONE\\n\"\n\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"\n"
                        + "\"Content-Type: text/plain; charset=CHARSET\\n\"\n\n" + message("One", "하나"))
                .units()
                .get(0);
        assertNull(unit.place().document());
        assertNull(unit.changed().at());
        assertNull(unit.changed().by());
    }

    @Test
    void commentsAndContextsAreTheNoteAndFuzzyIsADraft() {
        Reading reading =
                read(KOREAN + "# 번역자 말\n#. for the menu\n#, c-format, fuzzy\n#| msgid \"Won\"\nmsgctxt \"menu\"\n"
                        + message("One", "하나") + "#, c-format\n" + message("Two", "둘"));
        assertEquals("번역자 말\nfor the menu\nmenu", reading.units().get(0).note());
        assertEquals(UnitStatus.DRAFT, reading.units().get(0).status());
        assertNull(reading.units().get(1).note());
        assertNull(reading.units().get(1).status());
    }

    @Test
    void untranslatedAndObsoleteMessagesAreCounted() {
        Reading reading = read(KOREAN + message("One", "하나") + message("Two", "") + message("Three", " ")
                + "# gone\n#~ msgid \"Old\"\n#~ msgstr \"낡은\"\n\n#~ msgid \"\"\n#~ \"Older\"\n#~ msgstr \"더\"\n"
                + message("Four", "넷"));
        assertEquals(List.of("하나 | One", "넷 | Four"), reading.texts());
        assertNull(reading.units().get(1).note());
        assertEquals(
                List.of(
                        "WARNING 7:0 Not translated: '2' texts, the first one here. They were left out.",
                        "WARNING 0:0 Obsolete: '2' messages (#~). They were left out."),
                reading.problemLines());
    }

    @Test
    void templateSaysThatThereIsNothingToTake() {
        assertEquals(
                List.of("WARNING 4:0 Nothing to take: none of its '2' texts is translated, as in a template (.pot)."),
                read(KOREAN + message("One", "") + message("Two", "")).problemLines());
    }

    @Test
    void mistakesHaveTheirLineAndSpoilTheirMessageOnly() {
        Reading reading = read(
                KOREAN // 3 lines
                        + "msgid \"A\"\nmsgstr \"가\"\nmsgtsr \"나\"\n\n" // 6: a keyword that does not exist
                        + "msgid \"B\"\n\nmsgid \"C\"\nmsgstr \"다\"\n" // 8: no msgstr
                        + "msgid \"D\"\nmsgstr \"라\"\nmsgstr \"마\"\n" // 14: twice
                        + "\n\"text\"\n\nmsgstr \"바\"\n" // 16: no keyword; 18: no msgid
                        + "\nmsgid \"E\0\"\nmsgstr \"사\"\n" // 20
                        + message("", "아") // 22: an empty msgid that is no header
                        + message("F", "자"));
        assertEquals(List.of("다 | C", "자 | F"), reading.texts());
        assertEquals(
                List.of(
                        "ERROR 6:0 Unreadable line: 'msgtsr \"나\"'. Write msgid, msgstr, a text in quotes or a comment.",
                        "ERROR 8:0 Message without msgid or msgstr. Complete it.",
                        "ERROR 14:0 Second 'msgstr' in one message. Take one out.",
                        "ERROR 16:0 Text without a keyword. Write msgid or msgstr before it.",
                        "ERROR 18:0 Message without msgid or msgstr. Complete it.",
                        "ERROR 20:0 NUL character. Remove it; the file may be damaged or in another encoding.",
                        "ERROR 22:0 Empty msgid. Write the text to translate."),
                reading.problemLines());
    }

    @ParameterizedTest
    @CsvSource({"EUC-KR", "MS949", "UTF-8"})
    void headerNamesTheEncoding(String encoding) {
        String file = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=%s\\n\"\n\n".formatted(encoding)
                + message("One", "하나");
        assertEquals(
                List.of("하나 | One"),
                read(file.getBytes(Charset.forName(encoding))).texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a comment\n",
                "ko,en\n가,a\n",
                "<tmx/>",
                "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=klingon\\n\"\n"
            })
    void otherFilesAreRefused(String file) {
        assertTrue(
                read(file).lines().get(0).startsWith("UNREADABLE "), read(file).toString());
    }

    @Test
    void malformedBytesEndTheFile() {
        byte[] file = (KOREAN + message("One", "하나") + message("Two", "둘x")).getBytes(StandardCharsets.UTF_8);
        file[file.length - 4] = (byte) 0xFF; // the x
        Reading reading = read(file);
        assertEquals(List.of("하나 | One"), reading.texts());
        assertTrue(
                reading.problemLines().get(0).startsWith("ERROR 8:10 file breaks off at line 8 column 10"),
                reading.problemLines().get(0));
    }

    @Test
    void longestTextIsTakenAndALongerOneSkipped() {
        String longest = "가".repeat(100_000);
        Reading reading =
                read(KOREAN + message("One", longest) + message("Two", longest + "\"\n\"가") + message("Three", "셋"));
        assertEquals(List.of(longest + " | One", "셋 | Three"), reading.texts());
        assertEquals(
                List.of("ERROR 9:0 Text too long: more than '100000' characters. Split it."), reading.problemLines());
    }

    /** A second text for each of the million lines would take minutes. */
    @Test
    void linesBehindAMistakeAreReadAsFastAsOthers() {
        StringBuilder file = new StringBuilder(message("One", "하나") + "#\n");
        for (int i = 0; i < 10; i++) {
            file.append("msgstr[%d] \"%s\"\n".formatted(i, "가".repeat(100_000)));
        }
        file.append("a\n".repeat(1_000_000)).append('\n').append(message("Two", "둘"));
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(bytes));
        assertEquals(List.of("하나 | One", "둘 | Two"), reading.texts());
        assertEquals(1, reading.problems().size());
    }

    private static String message(String msgid, String msgstr) {
        return "msgid \"%s\"\nmsgstr \"%s\"\n\n".formatted(msgid, msgstr);
    }

    private static Reading read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(byte[] file) {
        return Reading.of(problems -> new PoReader(new ByteArrayInputStream(file), problems));
    }
}
