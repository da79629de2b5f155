package org.hangyeol.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as comma or tab separated text that {@link TableReader} reads back as it was: UTF-8, quotes as in
 * RFC 4180. The header row of a tab file is quoted throughout, as the sign that other cells may be.
 */
public final class CsvRowWriter implements RowWriter {
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;
    private final char delimiter;

    /**
     * A text that no spreadsheet takes for a formula: with an apostrophe before it if it could be one. For tables of texts
     * that come from strangers, and that nobody reads back.
     */
    public static String noFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** @param out not closed by {@link #close} */
    public CsvRowWriter(OutputStream out, char delimiter) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.delimiter = delimiter;
    }

    @Override
    public void header(List<String> names) throws IOException {
        write(names, delimiter == '\t');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        write(cells, false);
    }

    private void write(List<String> cells, boolean quoteAll) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            String cell = cells.get(i);
            out.write(quoteAll || needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write('\n');
    }

    private boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public int longestCell() {
        return TableReader.CELL_LIMIT;
    }

    /** Line ends are told from each other by nobody who reads tables. */
    @Override
    public String writable(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
