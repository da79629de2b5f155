package org.hangyeol.exchange.wordlist;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.hangyeol.exchange.Dialect;
import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.RowLexer;
import org.hangyeol.exchange.StrictReader;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;

/** The rows of a word list in UTF-8, or UTF-16 with a byte order mark. Rows that cannot be read are reported. */
final class WordRows implements Closeable {
    private final Consumer<Problem> problems;
    private final StrictReader source;
    private final RowLexer lexer;
    private boolean ended;

    WordRows(InputStream in, Dialect dialect, Consumer<Problem> problems) {
        this.problems = problems;
        try {
            source = new StrictReader(in, head -> StandardCharsets.UTF_8);
            source.preview();
            lexer = new RowLexer(source, dialect);
        } catch (MalformedTextException e) {
            throw new UnreadableFileException("Not a word list: '%s'.".formatted(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next row with a text, or null at the end, which is also where unreadable bytes end the file. */
    RowLexer.Cells next() {
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
    void skip(RowLexer.Cells row, String why) {
        problems.accept(Problem.error(row.line(), 0, why, String.join(" | ", row.texts())));
    }

    long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
