package org.hangyeol.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.hangyeol.exchange.csv.TableOptions;

/** The rows of a table or word list in UTF-8 or UTF-16, or the encoding that a caller names. */
public final class TextRows implements RowReader {
    private final Consumer<Problem> problems;
    private final String refusal;
    private final boolean takesEncoding;
    private final StrictReader source;
    private final Dialect dialect;
    private final RowLexer lexer;
    private boolean begun;
    private boolean ended;

    /**
     * @param in closed by {@link #close}
     * @param dialect made of the beginning of the text
     * @param refusal what a caller is told whose file is unreadable from its beginning on, with a place for the reason
     * @throws UnreadableFileException if it is
     */
    public TextRows(
            InputStream in, Function<CharSequence, Dialect> dialect, String refusal, Consumer<Problem> problems) {
        this(in, null, false, dialect, refusal, problems);
    }

    /**
     * As {@link #TextRows(InputStream, Function, String, Consumer)}, for callers who may say how the text is written.
     *
     * @param options what they say of its encoding and dialect
     */
    public TextRows(InputStream in, TableOptions options, String refusal, Consumer<Problem> problems) {
        this(
                in,
                options.encoding(),
                true,
                beginning -> Dialect.of(beginning, options.delimiter(), options.quotes()),
                refusal,
                problems);
    }

    private TextRows(
            InputStream in,
            Charset encoding,
            boolean takesEncoding,
            Function<CharSequence, Dialect> dialect,
            String refusal,
            Consumer<Problem> problems) {
        this.problems = problems;
        this.refusal = refusal;
        this.takesEncoding = takesEncoding;
        try {
            source = new StrictReader(in, head -> TextEncoding.of(encoding, head));
            this.dialect = dialect.apply(source.preview());
            lexer = new RowLexer(source, this.dialect);
        } catch (MalformedTextException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableFileException refused(MalformedTextException e) {
        return new UnreadableFileException(refusal.formatted(why(e)), e);
    }

    private String why(MalformedTextException e) {
        return takesEncoding && e.isKoreanWindows()
                ? "%s, or say encoding=%s".formatted(e.getMessage(), TextEncoding.KOREAN_WINDOWS)
                : e.getMessage();
    }

    /** How the text is written. */
    public Dialect dialect() {
        return dialect;
    }

    public Charset encoding() {
        return source.charset();
    }

    @Override
    public RowLexer.Cells header() {
        try {
            return nextOfText();
        } catch (MalformedTextException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RowLexer.Cells next() {
        try {
            while (!ended) {
                RowLexer.Cells row = nextOfText();
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
                            .formatted(lexer.line(), why(e)),
                    ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    /** Spreadsheets may write the separator into a line of its own above the header: sep=; */
    private RowLexer.Cells nextOfText() throws IOException {
        RowLexer.Cells row = lexer.next();
        boolean separatorLine = !begun
                && row != null
                && Dialect.SEPARATOR_LINE
                        .matcher(String.join(String.valueOf(dialect.delimiter()), row.texts()))
                        .matches();
        begun = true;
        return separatorLine ? lexer.next() : row;
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

    @Override
    public boolean isRagged() {
        return false;
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
