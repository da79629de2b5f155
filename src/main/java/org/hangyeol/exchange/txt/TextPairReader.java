package org.hangyeol.exchange.txt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;

import org.hangyeol.exchange.ImportedUnit;
import org.hangyeol.exchange.MalformedTextException;
import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextEncoding;
import org.hangyeol.exchange.TextLines;
import org.hangyeol.exchange.UnitReader;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.Stamp;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * Reads units from a Korean and an English text, line by line. Since one line too many would shift all after it, texts
 * with different numbers of lines are refused, unless those that are left over are blank. Where both lines are blank
 * there is no unit. The position of a unit is the index of its line, and its neighbours are the next lines with text.
 */
public final class TextPairReader implements UnitReader {
    private final Consumer<Problem> problems;
    private final String document;
    private final Language source;
    private final TextLines ko;
    private final TextLines en;
    private Lines current;
    private Lines following;
    private String before;

    /** A text that can be read more than once. */
    public interface Text {
        InputStream open() throws IOException;
    }

    /** The lines of the same number in both texts. */
    private record Lines(long number, String ko, String en, boolean tooLong) {
        boolean hasText() {
            return !ko.isBlank() || !en.isBlank();
        }

        /** The text in a language as a neighbour of another; null if there is none that can be stored. */
        String neighbour(Language language) {
            String text = language == Language.KO ? ko : en;
            return tooLong || text.isBlank() || text.indexOf('\0') >= 0 ? null : text;
        }
    }

    /**
     * Reads both texts through once, to see that they fit.
     *
     * @param document what to call the two; null if not known
     * @param source which is the original
     * @param encoding of a text without a byte order mark; null if it is to be found out
     * @throws UnreadableFileException if they do not have the same number of lines, seem to have been mixed up, are no
     *     texts, or one is empty
     */
    public TextPairReader(
            Text ko, Text en, String document, Language source, Charset encoding, Consumer<Problem> problems)
            throws IOException {
        this.problems = problems;
        this.document = document;
        this.source = source;
        TextSurvey.compare(TextSurvey.of("Korean", ko, encoding), TextSurvey.of("English", en, encoding));
        this.ko = lines(ko, encoding);
        try {
            this.en = lines(en, encoding);
        } catch (IOException | RuntimeException e) {
            this.ko.close();
            throw e;
        }
        current = nextWithText();
        following = nextWithText();
    }

    static TextLines lines(Text text, Charset encoding) throws IOException {
        return new TextLines(text.open(), head -> TextEncoding.of(encoding, head), SEGMENT_LIMIT);
    }

    @Override
    public ImportedUnit next() {
        while (current != null) {
            Lines lines = current;
            ImportedUnit unit = isPair(lines) ? unit(lines) : null;
            before = lines.neighbour(source);
            current = following;
            following = nextWithText();
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private boolean isPair(Lines lines) {
        String why = null;
        if (lines.tooLong()) {
            why = "Line longer than %,d characters. Split it in both texts.".formatted(SEGMENT_LIMIT);
        } else if (lines.ko().isBlank() || lines.en().isBlank()) {
            why = "No %s text in this line, only the other one. Translate it, or remove it from both texts."
                    .formatted(lines.ko().isBlank() ? "Korean" : "English");
        } else if (lines.ko().indexOf('\0') >= 0 || lines.en().indexOf('\0') >= 0) {
            why = "NUL character. Remove it; the file may be damaged or in another encoding.";
        }
        if (why != null) {
            String excerpt = lines.ko().isBlank() ? lines.en() : lines.ko();
            problems.accept(Problem.error(lines.number(), 0, why, excerpt));
        }
        return why == null;
    }

    private ImportedUnit unit(Lines lines) {
        String after = following == null ? null : following.neighbour(source);
        UnitDraft draft = new UnitDraft(
                Segment.of(lines.ko()),
                Segment.of(lines.en()),
                source,
                new Place(document, position(lines), before, after),
                null,
                null,
                null,
                Stamp.UNKNOWN,
                Stamp.UNKNOWN,
                null);
        return new ImportedUnit(lines.number(), draft);
    }

    private static Integer position(Lines lines) {
        return lines.number() <= Integer.MAX_VALUE ? (int) (lines.number() - 1) : null;
    }

    /** The next lines of which one at least has text; null at the end. */
    private Lines nextWithText() {
        try {
            for (String korean = ko.next(); korean != null; korean = ko.next()) {
                boolean tooLong = ko.isTooLong();
                String english = en.next();
                tooLong |= en.isTooLong();
                if (english == null) {
                    return null; // blank lines are left over
                }
                Lines lines = new Lines(ko.line(), korean, english, tooLong);
                if (lines.hasText()) {
                    return lines;
                }
            }
            return null;
        } catch (MalformedTextException e) {
            throw new UnreadableFileException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long bytesRead() {
        return ko.bytesRead() + en.bytesRead();
    }

    @Override
    public void close() throws IOException {
        try (en) {
            ko.close();
        }
    }
}
