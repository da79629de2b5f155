package org.hangyeol.exchange.csv;

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
import org.hangyeol.exchange.TextRows;
import org.hangyeol.exchange.UnreadableFileException;

/**
 * Reads a table whose first row names the columns, row by row in constant memory. UTF-8, or UTF-16 with a byte order
 * mark. The header line decides the separator: a tab if it has one, else comma or semicolon, whichever it has more of.
 * Rows that cannot be read are reported and skipped; empty ones are passed over.
 *
 * <p>In comma and semicolon files, and in tab files whose header line has quotes, cells are quoted as in RFC 4180. In
 * other tab files a quote is an ordinary character, for tools write {@code "국가의 …} into them as it stands; see
 * {@link RowLexer} for the one exception.
 */
public final class TableReader implements Table {
    /** The longest cell, in UTF-16 code units. A row with a longer one is skipped and reported. */
    public static final int CELL_LIMIT = RowLexer.CELL_LIMIT;

    private final Consumer<Problem> problems;
    private final TextRows rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int width;

    /**
     * Reads the header row.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if there is no text or no header row
     */
    public TableReader(InputStream in, Consumer<Problem> problems) {
        this.problems = problems;
        this.rows = new TextRows(
                in, Dialect::of, "Not a table: '%s'. Expected a header row that names the columns.", problems);
        header(rows.header());
    }

    @Override
    public Set<String> columns() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    @Override
    public String title(String column) {
        return titles.get(column);
    }

    /**
     * The next row, or {@code null} at the end, which is also where unreadable bytes end the file.
     *
     * @throws java.io.UncheckedIOException if the stream itself fails
     */
    @Override
    public Row next() {
        for (RowLexer.Cells cells = rows.next(); cells != null; cells = rows.next()) {
            if (cells.texts().size() == width) {
                return new Row(columns, cells.line(), cells.texts());
            }
            rows.skip(
                    cells,
                    "Wrong number of columns: '%d' instead of %d. Check separators and quotes in this row."
                            .formatted(cells.texts().size(), width));
        }
        return null;
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the row returned last. */
    @Override
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
