package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * Reads units from a table with a Korean and an English column and perhaps others of {@link UnitField}. Which is which is
 * said by a header row in any usual words, by the options, or else by the texts of the first rows.
 */
public final class TableUnitReader implements UnitReader {
    private final Consumer<Problem> problems;
    private final TableRows rows;
    private final TableLayout layout;
    private final Language source;

    /**
     * @param rows closed by {@link #close}, or here if they cannot be read as units
     * @throws UnreadableFileException if it is not clear which columns hold Korean and English
     */
    public TableUnitReader(TableRows rows, TableOptions options, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        this.rows = rows;
        try {
            layout = TableLayout.of(rows.first(), options);
        } catch (UnreadableFileException e) {
            rows.close();
            throw e;
        }
        source = layout.source();
        layout.remarks().forEach(problems);
        if (layout.header()) {
            rows.next();
        }
    }

    /**
     * Reads the first rows of a text.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if it is no table, or it is not clear which columns hold Korean and English
     */
    public static TableUnitReader ofText(InputStream in, TableOptions options, Consumer<Problem> problems)
            throws IOException {
        return new TableUnitReader(TableRows.ofText(in, options, problems), options, problems);
    }

    /**
     * Reads the first rows of a sheet of a workbook (.xlsx).
     *
     * @param in read to its end and closed
     * @throws UnreadableFileException if it is no workbook, it has no such sheet, or it is not clear which columns hold
     *     Korean and English
     */
    public static TableUnitReader ofSheet(InputStream in, TableOptions options, Consumer<Problem> problems)
            throws IOException {
        return new TableUnitReader(TableRows.ofSheet(in, options, problems), options, problems);
    }

    /** What the columns hold. */
    public TableLayout layout() {
        return layout;
    }

    @Override
    public ImportedUnit next() {
        for (Cells row = rows.next(); row != null; row = rows.next()) {
            if (!rows.isRagged() && row.texts().size() != layout.fields().size()) {
                problems.accept(TableReader.wrongWidth(row, layout.fields().size()));
            } else if (hasBothTexts(row)) {
                return unit(row);
            }
        }
        return null;
    }

    private boolean hasBothTexts(Cells row) {
        for (UnitField field : List.of(UnitField.KO, UnitField.EN)) {
            String text = text(row, field);
            if (text == null || text.isBlank()) {
                problems.accept(Problem.error(
                        row.line(),
                        0,
                        "Incomplete unit: the column '%s' is empty. Fill it in or remove the row."
                                .formatted(title(field)),
                        TextRows.excerpt(row.texts())));
                return false;
            }
        }
        return true;
    }

    private String title(UnitField field) {
        return layout.header() ? Problem.shorten(layout.titles().get(layout.column(field))) : field.code();
    }

    private ImportedUnit unit(Cells row) {
        UnitDraft draft = new UnitDraft(
                Segment.of(text(row, UnitField.KO)),
                Segment.of(text(row, UnitField.EN)),
                source(row),
                new Place(
                        text(row, UnitField.DOCUMENT),
                        position(row),
                        text(row, UnitField.BEFORE),
                        text(row, UnitField.AFTER)),
                text(row, UnitField.OUTLET),
                text(row, UnitField.NOTE),
                status(row),
                Stamp.UNKNOWN,
                new Stamp(date(row), text(row, UnitField.AUTHOR)),
                null);
        return new ImportedUnit(row.line(), draft);
    }

    /** The exact text of a cell; null if it is empty or there is no such column. */
    private String text(Cells row, UnitField field) {
        int column = layout.column(field);
        return column < 0
                        || column >= row.texts().size()
                        || row.texts().get(column).isEmpty()
                ? null
                : row.texts().get(column);
    }

    private Language source(Cells row) {
        String text = text(row, UnitField.SOURCE_LANGUAGE);
        try {
            return text == null ? source : Language.of(text.strip());
        } catch (UnknownLanguageException e) {
            warnLeftOut(row, UnitField.SOURCE_LANGUAGE, text, "ko or en");
            return source;
        }
    }

    private Integer position(Cells row) {
        String text = text(row, UnitField.POSITION);
        if (text == null || text.strip().matches("-?\\d{1,9}(\\.0+)?")) {
            return text == null ? null : Integer.valueOf(text.strip().replaceAll("\\..*", ""));
        }
        warnLeftOut(row, UnitField.POSITION, text, "a whole number");
        return null;
    }

    private Instant date(Cells row) {
        String text = text(row, UnitField.DATE);
        Instant date = text == null ? null : TableDate.start(text.strip());
        if (text != null && date == null) {
            warnLeftOut(row, UnitField.DATE, text, "2020, 2020-07, 2020-07-26 or 2020-07-26T09:30:00Z");
        }
        return date;
    }

    private UnitStatus status(Cells row) {
        String text = text(row, UnitField.STATUS);
        if (text == null) {
            return null;
        }
        for (UnitStatus status : UnitStatus.values()) {
            if (status.name().equalsIgnoreCase(text.strip())) {
                return status;
            }
        }
        warnLeftOut(row, UnitField.STATUS, text, "draft, translated, reviewed or final");
        return null;
    }

    private void warnLeftOut(Cells row, UnitField field, String value, String expected) {
        problems.accept(Problem.warning(
                row.line(),
                0,
                "Unreadable %s: '%s'. It was left out; write %s."
                        .formatted(field.code(), Problem.shorten(value), expected),
                TextRows.excerpt(row.texts())));
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
