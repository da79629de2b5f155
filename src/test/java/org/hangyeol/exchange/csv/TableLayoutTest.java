package org.hangyeol.exchange.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.segment.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which column of a table holds what. */
class TableLayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // header row | columns | source
                "ko,en|ko,en|KO",
                "Korean,English|ko,en|KO",
                "English (US),Korean (North Korea)|en,ko|EN",
                "EN_GB,ko-KP|en,ko|EN",
                "한국어,영어|ko,en|KO",
                "조선어 (북한),영문 번역|ko,en|KO",
                "원문(한국어),번역문(영어)|ko,en|KO",
                "Target (English),Source (Korean)|en,ko|KO",
                "번역 (한국어),원문 (영어)|ko,en|EN",
                "en_note,en,ko|-,en,ko|EN",
                "ko-KR,ko,eng|-,ko,en|KO",
                "Korean text,Translation|ko,en|KO",
                "Source,Target,Comment|ko,en,note|KO",
                "Target,Source|ko,en|EN",
                "원문,번역,비고|ko,en,note|KO",
                "번호,한국어,영어,문서명,매체,날짜,번역자,상태,앞 문장,다음 문장"
                        + "|position,ko,en,document,outlet,date,author,status,before,after|KO",
                "no,ko,en,File name,Publication,Last modified,Translator,State,Previous,Next,Remarks"
                        + "|position,ko,en,document,outlet,date,author,status,before,after,note|KO"
            })
    void headerNamesColumnsInManyWords(String header, String columns, Language source) {
        TableLayout layout = layout(header, "가 나,A b,,,,,,,,,", "다,C,,,,,,,,,");
        assertTrue(layout.header());
        assertEquals(columns, layout.columnsParameter());
        assertEquals(source, layout.source());
    }

    @Test
    void sourceAndTargetAreOfTheLanguagesThatTheirTextsShow() {
        assertEquals("en,ko", layout("Source,Target", "One,하나", "Two,둘").columnsParameter());
        assertEquals(Language.EN, layout("Source,Target", "One,하나", "Two,둘").source());
    }

    @Test
    void unknownColumnsAreLeftOutWithAWarning() {
        TableLayout layout = layout("ko,en,ID,,en_note", "가,a,1,x,y");
        assertEquals("ko,en,-,-,-", layout.columnsParameter());
        assertEquals(
                List.of(
                        "Unknown columns: 'ID, en_note'. They were left out; known are ko, en, sourceLanguage, document, outlet,"
                                + " position, date, author, note, status, before, after."),
                messages(layout));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // first row | second row | columns | whether the first row is a header
                "가나다,one two|라마,three|ko,en|false",
                "7,one two,가나다|8,three,라마|-,en,ko|false",
                "로동 (Rodong Sinmun),Rodong (로동)|평양,Pyongyang|ko,en|false",
                "ㄱㅏ,a|가,b|ko,en|false",
                "朝鮮,Choson|共和國,Republic|ko,en|false",
                "Eins,Zwei|가,b|ko,en|true",
                "주소,문장|가,b|ko,en|true",
                "가나다,one two||ko,en|false"
            })
    void textsShowTheColumnsWhereNoHeaderDoes(String first, String second, String columns, boolean header) {
        TableLayout layout = second == null ? layout(first) : layout(first, second);
        assertEquals(columns, layout.columnsParameter());
        assertEquals(header, layout.header());
        assertEquals(1, layout.remarks().size());
        assertTrue(
                messages(layout).get(0).contains("say columns="),
                messages(layout).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가,나", // no English
                "a,b", // no Korean
                "가,a,b", // two English columns
                "가,1", // no letters
                "가"
            })
    void unclearColumnsAreRefused(String rows) {
        UnreadableFileException refusal = assertThrows(UnreadableFileException.class, () -> layout(rows));
        assertTrue(refusal.getMessage().contains("'" + rows.replace(",", " | ") + "'"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("columns=ko,en"), refusal.getMessage());
    }

    @Test
    void headerTrueTakesNoOtherRowForNames() {
        assertThrows(UnreadableFileException.class, () -> layout(options(null, "true"), "가,a", "나,b"));
        assertTrue(layout(options(null, "true"), "ko,en", "나,b").header());
    }

    @Test
    void headerFalseTakesTheFirstRowForAUnitWhateverItSays() {
        assertFalse(layout(options("ko,en", "false"), "ko,en", "나,b").header());
        assertFalse(layout(options(null, "false"), "가,a", "나,b").header());
    }

    @Test
    void columnsThatAreSaidGoBeforeEverythingElse() {
        TableLayout layout = layout(options("en,ko", null), "ko,en", "One,하나");
        assertEquals("en,ko", layout.columnsParameter());
        assertTrue(layout.header()); // it names texts, so it is no unit
        assertEquals(Language.EN, layout.source());
        assertFalse(layout(options("ko,en", null), "가,a", "나,b").header());
    }

    @Test
    void firstRowOfOtherLanguagesIsAHeaderToo() {
        TableLayout layout = layout(options("-,ko,en", null), "Nr,Quelle,Ziel", "1,하나,One", "2,둘,Two");
        assertTrue(layout.header());
        assertTrue(
                messages(layout).get(0).contains("say header=false"),
                messages(layout).get(0));
    }

    @Test
    void columnsBeyondThoseSaidAreLeftOutWithAWarning() {
        TableLayout layout = layout(options("ko,en", "false"), "가,a,1,2", "나,b,1,2");
        assertEquals("ko,en,-,-", layout.columnsParameter());
        assertEquals(List.of("Columns 3 to 4 were left out; columns=… does not name them."), messages(layout));
    }

    @Test
    void moreColumnsThanThereAreAreRefused() {
        assertThrows(UnreadableFileException.class, () -> layout(options("ko,en,note", null), "가,a", "나,b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko|Invalid columns: 'ko'. Name 'en' once.",
                "ko,en,ko|Invalid columns: 'ko,en,ko'. Name 'ko' once.",
                "ko,en,date,date|Invalid columns: 'ko,en,date,date'. Name 'date' once at most.",
                "ko,en,colour|Invalid columns: 'colour'. Use ko, en, sourceLanguage, document, outlet, position, date, author, note, status,"
                        + " before, after, or - to leave a column out."
            })
    void columnsMustBeKnown(String columns, String message) {
        InvalidFieldException refusal = assertThrows(InvalidFieldException.class, () -> options(columns, null));
        assertEquals("columns", refusal.field());
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void encodingsMustExist() {
        assertEquals(
                "Invalid encoding: 'klingon'. Use a name such as UTF-8, UTF-16, EUC-KR or MS949.",
                assertThrows(
                                InvalidFieldException.class,
                                () -> TableOptions.of(null, null, null, null, "klingon", null))
                        .getMessage());
        assertThrows(InvalidFieldException.class, () -> TableOptions.of(null, null, null, null, "", null));
        assertNull(TableOptions.of(null, "auto", null, null, null, " ").header());
    }

    private static TableOptions options(String columns, String header) {
        return TableOptions.of(columns, header, null, null, null, null);
    }

    private static TableLayout layout(String... rows) {
        return layout(TableOptions.NONE, rows);
    }

    private static TableLayout layout(TableOptions options, String... rows) {
        List<Cells> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new Cells(cells.size() + 1L, Arrays.asList(row.split(",", -1)), null));
        }
        return TableLayout.of(cells, options);
    }

    private static List<String> messages(TableLayout layout) {
        return layout.remarks().stream().map(Problem::message).toList();
    }
}
