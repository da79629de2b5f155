package org.hangyeol.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is written.
 *
 * @param quotes whether cells are quoted as in RFC 4180
 * @param carriageReturnEndsLine whether a carriage return alone ends a line, as on old Macintoshes. In other files it
 *     is a stray character, and must not tear a row apart
 */
public record Dialect(char delimiter, boolean quotes, boolean carriageReturnEndsLine) {
    /** A first line of spreadsheets that says the separator and is no row. */
    static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=([\t,;|])\"?");

    private static final Pattern BLANK_LINES = Pattern.compile("^\\s*[\r\n]");
    private static final String DELIMITERS = "\t,;|";
    private static final int MOST_ROWS = 20;

    /**
     * The dialect in which the first rows have most nearly the same number of columns, at least two.
     *
     * @param beginning of the file, with the header line
     */
    public static Dialect of(CharSequence beginning) {
        return of(beginning, null, null);
    }

    /**
     * As {@link #of(CharSequence)}, for callers who may know more. In tab files a quote is taken for an ordinary character,
     * for tools write {@code "국가의 …} into them as it stands, unless the header line has quotes, or the rows agree only with
     * them.
     *
     * @param delimiter null if not known
     * @param quotes null if not known
     */
    public static Dialect of(CharSequence beginning, Character delimiter, Boolean quotes) {
        String text = BLANK_LINES.matcher(beginning).replaceFirst("");
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String first = text.substring(0, end);
        Matcher separator = SEPARATOR_LINE.matcher(first);
        if (separator.matches()) {
            char said = separator.group(1).charAt(0);
            return of(text.substring(end), delimiter == null ? Character.valueOf(said) : delimiter, quotes);
        }
        boolean carriageReturn = text.startsWith("\r", end) && !text.startsWith("\r\n", end);
        String delimiters = delimiter == null ? DELIMITERS : delimiter.toString();
        List<Trial> trials = new ArrayList<>();
        for (char each : delimiters.toCharArray()) {
            if (quotes == null && each == '\t' && first.indexOf('"') < 0) {
                trials.add(new Trial(new Dialect(each, false, carriageReturn), text));
            }
            trials.add(new Trial(new Dialect(each, quotes == null || quotes, carriageReturn), text));
        }
        return trials.stream()
                .filter(trial -> trial.width > 1)
                .max(Comparator.<Trial>comparingDouble(trial -> trial.agreement)
                        .thenComparing(trial -> trial.dialect.delimiter == '\t')
                        .thenComparing(trial -> -trial.blanks) // as after commas in sentences
                        .thenComparing(trial -> trial.width)) // the first of equals
                .map(trial -> trial.dialect)
                .orElse(new Dialect(delimiter == null ? ',' : delimiter, quotes == null || quotes, carriageReturn));
    }

    /** How well a dialect fits the first rows. */
    private static final class Trial {
        private final Dialect dialect;

        /** How many columns the first row has. */
        private final int width;

        /** Which share of the rows has as many. */
        private final double agreement;

        /** How many cells begin with a blank. */
        private final long blanks;

        Trial(Dialect dialect, String text) {
            this.dialect = dialect;
            List<RowLexer.Cells> rows = rows(text);
            width = rows.isEmpty() ? 0 : rows.get(0).texts().size();
            agreement = rows.stream()
                    .mapToInt(row -> row.defect() == null && row.texts().size() == width ? 1 : 0)
                    .average()
                    .orElse(0);
            blanks = rows.stream()
                    .flatMap(row -> row.texts().stream())
                    .filter(cell -> cell.startsWith(" "))
                    .count();
        }

        /** The last row may be cut where the beginning of the file ends, so it counts only if there are no others. */
        private List<RowLexer.Cells> rows(String text) {
            RowLexer lexer = new RowLexer(new StringReader(text), dialect);
            List<RowLexer.Cells> rows = new ArrayList<>();
            try {
                for (RowLexer.Cells row = lexer.next(); row != null && rows.size() < MOST_ROWS; row = lexer.next()) {
                    rows.add(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (rows.size() > 2) {
                rows.remove(rows.size() - 1);
            }
            return rows;
        }
    }
}
