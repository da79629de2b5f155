package org.hangyeol.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextLines;
import org.hangyeol.exchange.UnitReader;

/** Reads units from JSON lines, one unit as the API takes it on each line. Blank lines are passed over. */
public final class JsonLinesReader implements UnitReader {
    /** The longest line, in UTF-16 code units: four texts of the greatest length, every character escaped. */
    private static final int LONGEST_LINE = 4 * 6 * SEGMENT_LIMIT;

    private final TextLines lines;
    private final Consumer<Problem> problems;
    private final UnitParser parser;
    private boolean ended;

    /** @param in closed by {@link #close} */
    public JsonLinesReader(InputStream in, Consumer<Problem> problems, UnitParser parser) throws IOException {
        this.lines = new TextLines(in, head -> StandardCharsets.UTF_8, LONGEST_LINE);
        this.problems = problems;
        this.parser = parser;
    }

    @Override
    public ImportedUnit next() {
        try {
            for (String text = nextLine(); text != null; text = nextLine()) {
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

    private String nextLine() throws IOException {
        return ended ? null : lines.next();
    }

    private ImportedUnit unit(String text) {
        long line = lines.line();
        if (lines.isTooLong()) {
            String message = "Line longer than %,d characters. Split its texts.".formatted(LONGEST_LINE);
            problems.accept(Problem.error(line, 0, message, text));
            return null;
        }
        try {
            return parser.parse(line, text);
        } catch (UnitParser.InvalidLineException e) {
            problems.accept(Problem.error(line, 0, e.getMessage(), text));
            return null;
        }
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
