package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer.Cells;
import org.hangyeol.exchange.RowReader;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnreadableFileException;

/** The rows of a table of units, of which the first can be seen before all are read in their order. */
public final class TableRows implements Closeable {
    /** As many as a sheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_FIRST = 20;
    private static final int LONGEST_FIRST = 1_000_000;
    private static final int MOST_HELD = 1000;

    private final Consumer<Problem> problems;
    private final RowReader source;
    private final List<Cells> first = new ArrayList<>();

    /** Rows that were seen and not yet read, and the problems among them, in their order. */
    private final Deque<Object> ahead = new ArrayDeque<>();

    private boolean looking = true;

    /** Makes the reader of rows; what is wrong with them goes to the consumer. */
    private interface Opening {
        RowReader open(Consumer<Problem> problems) throws IOException;
    }

    private TableRows(Opening opening, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        source = opening.open(this::report);
        try {
            lookAhead();
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
        looking = false;
    }

    /**
     * Opens a text.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if it is no table
     */
    public static TableRows ofText(InputStream in, TableOptions options, Consumer<Problem> problems)
            throws IOException {
        String refusal = "Not a table: '%s'. Expected rows with a Korean and an English text.";
        return new TableRows(held -> new TextRows(in, options, refusal, held), problems);
    }

    /**
     * Opens a sheet of a workbook (.xlsx).
     *
     * @param in read to its end and closed
     * @throws UnreadableFileException if it is no workbook, or has no such sheet
     */
    public static TableRows ofSheet(InputStream in, TableOptions options, Consumer<Problem> problems)
            throws IOException {
        return new TableRows(held -> new SheetRows(in, options.sheet(), held), problems);
    }

    /** What is more than can be held comes before its turn. */
    private void report(Problem problem) {
        if (looking && ahead.size() < MOST_HELD) {
            ahead.add(problem);
        } else {
            problems.accept(problem);
        }
    }

    private void lookAhead() {
        Cells header = source.header();
        if (header == null) {
            throw new UnreadableFileException("Empty file. Expected rows with a Korean and an English text.");
        }
        if (header.defect() != null) {
            throw new UnreadableFileException(
                    "Unreadable first row: '%s' (%s)".formatted(TextRows.excerpt(header.texts()), header.defect()));
        }
        if (header.texts().size() > MOST_COLUMNS) {
            throw new UnreadableFileException(
                    "Too many columns: more than '%d' in the first row. Check the line ends.".formatted(MOST_COLUMNS));
        }
        long length = 0;
        for (Cells row = header; row != null; row = source.next()) {
            first.add(row);
            ahead.add(row);
            length += row.texts().stream().mapToInt(String::length).sum();
            if (first.size() == MOST_FIRST || length > LONGEST_FIRST) {
                return;
            }
        }
    }

    /** The first rows, at least one and at most {@value #MOST_FIRST}, whether they were read or not. */
    public List<Cells> first() {
        return first;
    }

    /** Where the rows come from: {@link TextRows} or {@link SheetRows}. */
    public RowReader source() {
        return source;
    }

    /** The next row, or null at the end; after the problems before it were reported. */
    Cells next() {
        while (!ahead.isEmpty()) {
            Object next = ahead.remove();
            if (next instanceof Cells row) {
                return row;
            }
            problems.accept((Problem) next);
        }
        return source.next();
    }

    boolean isRagged() {
        return source.isRagged();
    }

    long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
