package org.hangyeol.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into rows of cells, keeping at most one bounded row. Unlike the parser of a CSV library it goes on after
 * a badly quoted row, at the next line, and says which row that was.
 *
 * <p>With quotes (RFC 4180): a cell that begins with a quote ends with one, and a quote within is doubled; in other
 * cells a quote is an ordinary character. Without quotes: a line is a row and a quote an ordinary character, except in
 * a cell like {@code "the ""new"" man"}, which only a spreadsheet writes; its quotes are removed.
 *
 * <p>A carriage return at the end of a cell is what is left of a line end, and dropped.
 */
public final class RowLexer {
    /** The longest cell, in characters. */
    public static final int CELL_LIMIT = UnitReader.SEGMENT_LIMIT;

    /** The longest row, in characters and separators. */
    private static final int ROW_LIMIT = 10 * CELL_LIMIT;

    private static final String TOO_LONG_ROW =
            "Row too long: more than '%d' characters. Check line ends and quotes.".formatted(ROW_LIMIT);
    private static final String TOO_LONG_CELL =
            "Cell too long: more than '%d' characters. Split it, or close a quote that was left open."
                    .formatted(CELL_LIMIT);
    private static final int END = -1;

    /** @param defect why the row cannot be used; null if it can. The cells are then what could be read of it */
    public record Cells(long line, List<String> texts, String defect) {}

    private final Reader in;
    private final Dialect dialect;
    private final char[] buffer = new char[8192];
    private int position;
    private int filled;
    private long line = 1;
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private long rowLength;
    private String defect;

    public RowLexer(Reader in, Dialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** The next row, or null at the end. Rows without any text are passed over. */
    public Cells next() throws IOException {
        int first = read();
        while (first != END) {
            long start = first == '\n' ? line - 1 : line;
            Cells row = row(first, start);
            if (row.defect() != null || !row.texts().stream().allMatch(String::isBlank)) {
                return row;
            }
            first = read();
        }
        return null;
    }

    /** The line that is being read. */
    public long line() {
        return line;
    }

    private Cells row(int first, long start) throws IOException {
        cells.clear();
        rowLength = 0;
        defect = null;
        int c = first;
        while (cell(c)) {
            c = read();
        }
        return new Cells(start, List.copyOf(cells), defect);
    }

    /** Reads a cell from its first character; true if another one follows in the row. */
    private boolean cell(int first) throws IOException {
        cell.setLength(0);
        int end = dialect.quotes() && first == '"' ? quotedCell() : plainCell(first);
        rowLength += cell.length() + 1L;
        if (rowLength <= ROW_LIMIT) {
            cells.add(dialect.quotes() ? cell.toString() : withoutSpreadsheetQuotes(cell.toString()));
        } else {
            spoil(TOO_LONG_ROW);
        }
        return end == dialect.delimiter();
    }

    private int plainCell(int first) throws IOException {
        int c = first;
        while (!endsCell(c)) {
            append(c);
            c = read();
        }
        int last = cell.length() - 1;
        if (last >= 0 && cell.charAt(last) == '\r') {
            cell.setLength(last);
        }
        return c;
    }

    private int quotedCell() throws IOException {
        while (true) {
            int c = read();
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return afterClosingQuote(c);
                }
            }
            if (c == END) {
                spoil("Unclosed quote: '%s'. The row runs to the end of the file; close the quote, or double quotes"
                                .formatted(Problem.shorten(cell.toString()))
                        + " that belong to the text.");
                return END;
            }
            if (!append(c)) {
                return restOfLine(c); // a quote that is never closed must not take the whole file with it
            }
        }
    }

    private int afterClosingQuote(int first) throws IOException {
        int next = first == '\r' ? read() : first;
        if (endsCell(next)) {
            return next;
        }
        spoil("Text after a closing quote: '%s'. Double the quotes that belong to the text."
                .formatted(Problem.shorten(cell.toString())));
        return restOfLine(next);
    }

    private int restOfLine(int from) throws IOException {
        int c = from;
        while (c != '\n' && c != END) {
            c = read();
        }
        return c;
    }

    /** False if the cell is full. */
    private boolean append(int c) {
        if (c == 0) {
            spoil("NUL character in a cell. Remove it; the file may be damaged or in another encoding.");
        }
        if (cell.length() >= CELL_LIMIT) {
            spoil(TOO_LONG_CELL);
            return false;
        }
        cell.append((char) c);
        return true;
    }

    private void spoil(String reason) {
        if (defect == null) {
            defect = reason;
        }
    }

    private boolean endsCell(int c) {
        return c == dialect.delimiter() || c == '\n' || c == END;
    }

    private static String withoutSpreadsheetQuotes(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        boolean doubled = inner.contains("\"\"") && inner.replace("\"\"", "").indexOf('"') < 0;
        return doubled ? inner.replace("\"\"", "\"") : text;
    }

    /** The next character, with the line ends of this dialect as a line feed. */
    private int read() throws IOException {
        int c = readRaw();
        if (c == '\r' && (dialect.carriageReturnEndsLine() || peek() == '\n')) {
            c = peek() == '\n' ? readRaw() : '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private int peek() throws IOException {
        int c = readRaw();
        if (c != END) {
            position--;
        }
        return c;
    }

    private int readRaw() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer));
            position = 0;
        }
        return filled == 0 ? END : buffer[position++];
    }
}
