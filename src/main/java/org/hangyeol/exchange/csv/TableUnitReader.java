package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.RowReader;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.memory.UnitStatus;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Reads units from a table with a Korean and an English column and perhaps others of {@link UnitField}. Which is which is
 * said by a header row in any usual words, by the options, or else by the texts of the first rows.
 */
public final class TableUnitReader implements UnitReader {
    private static final int FIRST_ROWS = 20;
    private static final int LONGEST_FIRST_ROWS = 1_000_000;

    private final Consumer<Problem> problems;
    private final RowReader rows;
    private final List<Cells> firstRows = new ArrayList<>();
    private final TableLayout layout;
    private final Language source;

    /** Rows that were read to find out the layout, and problems, in their order. */
    private final Deque<Object> ahead = new ArrayDeque<>();

    private boolean looking = true;

    /** Makes the reader of rows; what is wrong with them goes to the consumer. */
    private interface Opening {
        RowReader open(Consumer<Problem> problems) throws IOException;
    }

    private TableUnitReader(Opening opening, TableOptions options, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        rows = opening.open(this::report);
        try {
            lookAhead();
            layout = TableLayout.of(firstRows, options);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
        source = layout.source();
        if (layout.header()) {
            ahead.remove(firstRows.get(0));
        }
        layout.remarks().forEach(problems);
        looking = false;
    }

    /**
     * Reads the first rows of a text.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if it is no table, or it is not clear which columns hold Korean and English
     */
    public static TableUnitReader ofText(InputStream in, TableOptions options, Consumer<Problem> problems)
            throws IOException {
        String refusal = "Not a table: '%s'. Expected rows with a Korean and an English text.";
        return new TableUnitReader(held -> new TextRows(in, options, refusal, held), options, problems);
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
        return new TableUnitReader(held -> new SheetRows(in, options.sheet(), held), options, problems);
    }

    private void report(Problem problem) {
        if (looking) {
            ahead.add(problem);
        } else {
            problems.accept(problem);
        }
    }

    private void lookAhead() {
        Cells first = rows.header();
        if (first == null) {
            throw new UnreadableFileException("Empty file. Expected rows with a Korean and an English text.");
        }
        if (first.defect() != null) {
            throw new UnreadableFileException(
                    "Unreadable first row: '%s' (%s)".formatted(TextRows.excerpt(first.texts()), first.defect()));
        }
        long length = 0;
        for (Cells row = first; row != null; row = rows.next()) {
            firstRows.add(row);
            ahead.add(row);
            length += row.texts().stream().mapToInt(String::length).sum();
            if (firstRows.size() == FIRST_ROWS || length > LONGEST_FIRST_ROWS) {
                return;
            }
        }
    }

    /** The rows from which the layout was found out, at least one and at most {@value #FIRST_ROWS}. */
    public List<Cells> firstRows() {
        return firstRows;
    }

    public TableLayout layout() {
        return layout;
    }

    /** Where the rows come from: {@link TextRows} or {@link SheetRows}. */
    public RowReader rows() {
        return rows;
    }

    @Override
    public ImportedUnit next() {
        for (Cells row = nextRow(); row != null; row = nextRow()) {
            if (!rows.isRagged() && row.texts().size() != layout.fields().size()) {
                problems.accept(TableReader.wrongWidth(row, layout.fields().size()));
            } else if (hasBothTexts(row)) {
                return unit(row);
            }
        }
        return null;
    }

    private Cells nextRow() {
        while (!ahead.isEmpty()) {
            Object next = ahead.remove();
            if (next instanceof Cells row) {
                return row;
            }
            problems.accept((Problem) next);
        }
        return rows.next();
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
                source,
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
