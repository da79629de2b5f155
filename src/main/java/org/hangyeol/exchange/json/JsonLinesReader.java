package org.hangyeol.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.StrictReader;
import org.hangyeol.exchange.UnitReader;

/** Reads units from JSON lines, one unit as the API takes it on each line. Blank lines are passed over. */
public final class JsonLinesReader implements UnitReader {
    /** The longest line, in UTF-16 code units: four texts of the greatest length, every character escaped. */
    private static final int LONGEST_LINE = 4 * 6 * SEGMENT_LIMIT;

    private final StrictReader source;
    private final Consumer<Problem> problems;
    private final UnitParser parser;
    private final char[] buffer = new char[8192];
    private int next;
    private int filled;
    private long line;
    private boolean ended;

    /** @param in closed by {@link #close} */
    public JsonLinesReader(InputStream in, Consumer<Problem> problems, UnitParser parser) throws IOException {
        this.source = new StrictReader(in, head -> StandardCharsets.UTF_8);
        this.problems = problems;
        this.parser = parser;
    }

    @Override
    public ImportedUnit next() {
        try {
            for (String text = readLine(); text != null; text = readLine()) {
                ImportedUnit unit = text.isBlank() ? null : unit(text);
                if (unit != null) {
                    return unit;
                }
            }
        } catch (MalformedTextException e) {
            ended = true;
            problems.accept(Problem.error(
                    e.line(),
                    e.column(),
                    "%s at line %d column %d: '%s'. All lines before it were read."
                            .formatted(BREAKS_OFF, e.line(), e.column(), e.getMessage()),
                    ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private ImportedUnit unit(String text) {
        try {
            return parser.parse(line, text);
        } catch (UnitParser.InvalidLineException e) {
            problems.accept(Problem.error(line, 0, e.getMessage(), text));
            return null;
        }
    }

    /** The next line without its end, null at the end of the file. One that is too long is reported and left empty. */
    private String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        int c = read();
        for (; c >= 0 && c != '\n'; c = read()) {
            any = true;
            if (text.length() <= LONGEST_LINE) {
                text.append((char) c);
            }
        }
        if (!any && c < 0) {
            return null;
        }
        line++;
        if (text.length() > LONGEST_LINE) {
            String message = "Line longer than %,d characters. Split its texts.".formatted(LONGEST_LINE);
            problems.accept(Problem.error(line, 0, message, text.toString()));
            return "";
        }
        return text.toString();
    }

    private int read() throws IOException {
        if (next == filled && !ended) {
            next = 0;
            filled = Math.max(0, source.read(buffer, 0, buffer.length));
            ended = filled == 0;
        }
        return ended ? -1 : buffer[next++];
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
