package org.hangyeol.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer;
import org.hangyeol.exchange.StrictReader;
import org.hangyeol.exchange.UnitReader;
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
    private final StrictReader source;
    private final RowLexer lexer;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int width;
    private boolean ended;

    /**
     * Reads the header row.
     *
     * @param in closed by {@link #close}
     * @throws UnreadableFileException if there is no text or no header row
     */
    public TableReader(InputStream in, Consumer<Problem> problems) {
        this.problems = problems;
        try {
            source = new StrictReader(in, head -> StandardCharsets.UTF_8);
            lexer = new RowLexer(source, Dialect.of(source.preview()));
            header(lexer.next());
        } catch (MalformedTextException e) {
            throw new UnreadableFileException(
                    "Not a table: '%s'. Expected a header row that names the columns.".formatted(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
     * @throws UncheckedIOException if the stream itself fails
     */
    @Override
    public Row next() {
        Row row = null;
        try {
            while (row == null && !ended) {
                row = row(lexer.next());
            }
        } catch (MalformedTextException e) {
            ended = true;
            problems.accept(Problem.error(
                    lexer.line(),
                    0,
                    (UnitReader.BREAKS_OFF + " at line %d: '%s'. All rows before it were read.")
                            .formatted(lexer.line(), e.getMessage()),
                    ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the row returned last. */
    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** The row, or null at the end or after the reason for skipping it was reported. */
    private Row row(RowLexer.Cells cells) {
        if (cells == null) {
            ended = true;
            return null;
        }
        String defect = cells.defect();
        if (defect == null && cells.texts().size() != width) {
            defect = "Wrong number of columns: '%d' instead of %d. Check separators and quotes in this row."
                    .formatted(cells.texts().size(), width);
        }
        if (defect != null) {
            problems.accept(Problem.error(cells.line(), 0, defect, Row.excerpt(cells.texts())));
            return null;
        }
        return new Row(columns, cells.line(), cells.texts());
    }

    private void header(RowLexer.Cells header) {
        if (header == null) {
            throw new UnreadableFileException("Empty file. Expected a header row that names the columns.");
        }
        if (header.defect() != null) {
            throw new UnreadableFileException("No header row: '%s' (%s) Expected a row that names the columns."
                    .formatted(Row.excerpt(header.texts()), header.defect()));
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
                        Row.excerpt(header.texts())));
            }
        }
    }
}
