package org.hangyeol.exchange;

import java.time.Instant;
import java.util.List;

import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;

/**
 * The beginning of a file as an import would read it. Texts longer than {@value #LONGEST_TEXT} characters are shortened.
 *
 * @param encoding that of a text; null for workbooks and other formats
 * @param delimiter tab, comma, semicolon or pipe; null if it is no table in a text
 * @param quotes whether cells may be quoted; null likewise
 * @param header whether the first row names the columns; null if it is no table, or its columns are not clear
 * @param sheets the names of the sheets of a workbook; else empty
 * @param columns those of a table; else empty
 * @param columnsParameter what the columns hold, as the parameter columns of an import says it; null if it is no table, or
 *     not clear, which is then among the problems
 * @param rows the first of a table as they are, that of the header too
 * @param units the first units
 * @param problems what would not be taken as it stands, up to the last of the units, and what to know first
 */
public record ImportPreview(
        UnitImport.Format format,
        String encoding,
        String delimiter,
        Boolean quotes,
        Boolean header,
        List<String> sheets,
        List<Column> columns,
        String columnsParameter,
        List<List<String>> rows,
        List<PreviewedUnit> units,
        List<Problem> problems) {

    static final int LONGEST_TEXT = 1000;

    /**
     * @param index its place, from 0
     * @param title its name in the header row; null if there is none
     * @param field what it holds, as in the parameter columns; null if it is left out
     */
    public record Column(int index, String title, String field) {}

    /**
     * A unit as it would be saved.
     *
     * @param line where it begins in the file, from 1
     * @param source the language it was translated from
     */
    public record PreviewedUnit(
            long line,
            String ko,
            String en,
            String source,
            String document,
            String outlet,
            Integer position,
            String before,
            String after,
            String author,
            Instant changedAt,
            UnitStatus status,
            String note) {

        static PreviewedUnit from(ImportedUnit unit) {
            UnitDraft draft = unit.draft();
            return new PreviewedUnit(
                    unit.line(),
                    shorten(draft.ko().text()),
                    shorten(draft.en().text()),
                    draft.sourceLanguage().code(),
                    shorten(draft.place().document()),
                    shorten(draft.outlet()),
                    draft.place().position(),
                    shorten(draft.place().before()),
                    shorten(draft.place().after()),
                    shorten(draft.changed().by()),
                    draft.changed().at(),
                    draft.status(),
                    shorten(draft.note()));
        }
    }

    /** The text itself, or its beginning; null for null. */
    static String shorten(String text) {
        if (text == null || text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? LONGEST_TEXT - 2 : LONGEST_TEXT - 1;
        return text.substring(0, end) + "…";
    }
}
