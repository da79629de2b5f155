package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The rows of a table or word list in UTF-8, or UTF-16 with a byte order mark, one by one in constant memory. Rows that
 * cannot be read are reported and passed over.
 */
public final class TextRows implements Closeable {
    private final Consumer<Problem> problems;
    private final String refusal;
    private final StrictReader source;
    private final RowLexer lexer;
    private boolean ended;

    /**
     * @param in closed by {@link #close}
     * @param dialect made of the beginning of the text
     * @param refusal what a caller is told whose file is unreadable from its beginning on, with a place for the reason
     * @throws UnreadableFileException if it is
     */
    public TextRows(
            InputStream in, Function<CharSequence, Dialect> dialect, String refusal, Consumer<Problem> problems) {
        this.problems = problems;
        this.refusal = refusal;
        try {
            source = new StrictReader(in, head -> StandardCharsets.UTF_8);
            lexer = new RowLexer(source, dialect.apply(source.preview()));
        } catch (MalformedTextException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableFileException refused(MalformedTextException e) {
        return new UnreadableFileException(refusal.formatted(e.getMessage()), e);
    }

    /**
     * The row that names the columns, perhaps with a defect; null if there is none.
     *
     * @throws UnreadableFileException if it cannot be read
     */
    public RowLexer.Cells header() {
        try {
            return lexer.next();
        } catch (MalformedTextException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next row without a defect, or null at the end, which is also where unreadable bytes end the file.
     *
     * @throws UncheckedIOException if the stream itself fails
     */
    public RowLexer.Cells next() {
        try {
            while (!ended) {
                RowLexer.Cells row = lexer.next();
                ended = row == null;
                if (row != null && row.defect() == null) {
                    return row;
                }
                if (row != null) {
                    skip(row, row.defect());
                }
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
        return null;
    }

    /** Reports why a row was not taken. */
    public void skip(RowLexer.Cells row, String why) {
        problems.accept(Problem.error(row.line(), 0, why, excerpt(row.texts())));
    }

    /** The beginning of a row, for the excerpt of a {@link Problem}. */
    public static String excerpt(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size() && text.length() <= Problem.EXCERPT_LENGTH; i++) {
            text.append(i == 0 ? "" : " | ").append(Problem.shorten(cells.get(i)));
        }
        return Problem.shorten(text.toString());
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the row returned last. */
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
