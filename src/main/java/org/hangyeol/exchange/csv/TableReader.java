package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer;
import org.hangyeol.exchange.RowReader;
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnreadableFileException;

/**
 * Reads a table whose first row names the columns, row by row in constant memory. Rows that cannot be read are reported
 * and skipped; empty ones are passed over. See {@link Dialect} for how a text is cut into cells.
 */
public final class TableReader implements Closeable {
    /** The longest cell, in UTF-16 code units. A row with a longer one is skipped and reported. */
    public static final int CELL_LIMIT = RowLexer.CELL_LIMIT;

    private final Consumer<Problem> problems;
    private final RowReader rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int width;

    /**
     * Reads the header row of a text in UTF-8 or UTF-16.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if there is no text or no header row
     */
    public TableReader(InputStream in, Consumer<Problem> problems) throws IOException {
        this(
                new TextRows(
                        in, Dialect::of, "Not a table: '%s'. Expected a header row that names the columns.", problems),
                problems);
    }

    /**
     * Reads the header row.
     *
     * @param rows closed by {@link #close}, or here if there is no header row
     * @throws UnreadableFileException if there is none
     */
    public TableReader(RowReader rows, Consumer<Problem> problems) throws IOException {
        this.problems = problems;
        this.rows = rows;
        try {
            header(rows.header());
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** The names of the header row in its order, trimmed and in lower case. */
    public Set<String> columns() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** The name of a column as the header row spells it, trimmed. */
    public String title(String column) {
        return titles.get(column);
    }

    /**
     * The next row, or {@code null} at the end, which is also where a damaged file ends.
     *
     * @throws java.io.UncheckedIOException if the stream itself fails
     */
    public Row next() {
        for (RowLexer.Cells cells = rows.next(); cells != null; cells = rows.next()) {
            if (rows.isRagged() || cells.texts().size() == width) {
                return new Row(columns, cells.line(), cells.texts());
            }
            problems.accept(wrongWidth(cells, width));
        }
        return null;
    }

    /** What is said of a row that has too few or too many cells. */
    static Problem wrongWidth(RowLexer.Cells row, int width) {
        return Problem.error(
                row.line(),
                0,
                "Wrong number of columns: '%d' instead of %d. Check separators and quotes in this row."
                        .formatted(row.texts().size(), width),
                TextRows.excerpt(row.texts()));
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the row returned last. */
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void header(RowLexer.Cells header) {
        if (header == null) {
            throw new UnreadableFileException("Empty file. Expected a header row that names the columns.");
        }
        if (header.defect() != null) {
            throw new UnreadableFileException("No header row: '%s' (%s) Expected a row that names the columns."
                    .formatted(TextRows.excerpt(header.texts()), header.defect()));
        }
        width = header.texts().size();
        for (int i = 0; i < width; i++) {
            String name = Row.name(header.texts().get(i));
            titles.putIfAbsent(name, header.texts().get(i).strip());
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                problems.accept(Problem.warning(
                        header.line(),
                        0,
                        "Second column of the same name: '%s'. Only the first is read; rename it."
                                .formatted(Problem.shorten(name)),
                        TextRows.excerpt(header.texts())));
            }
        }
    }
}
