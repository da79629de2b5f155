package org.hangyeol.exchange.csv;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.hangyeol.exchange.XmlElement;

/** Writes a table as the sheet of a workbook (.xlsx). Every cell is text, so none is a formula; the header stays in view. */
public final class SheetRowWriter implements RowWriter {
    /** What spreadsheets take. */
    public static final int LONGEST_CELL = 32_767;

    /** The header row is one of them. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_A_TIME = 100;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /**
     * @param name of the sheet
     * @param out not closed by {@link #close}
     */
    public SheetRowWriter(String name, OutputStream out) {
        workbook = new Workbook(
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                "Hangyeol",
                "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void header(List<String> names) throws IOException {
        row(names);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                // Inline, because shared strings would all be kept in memory to the end.
                sheet.inlineString(rows, column, cells.get(column));
            }
        }
        rows++;
        if (rows % ROWS_AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    @Override
    public boolean isFull() {
        return rows == MOST_ROWS;
    }

    @Override
    public int longestCell() {
        return LONGEST_CELL;
    }

    @Override
    public String writable(String text) {
        return XmlElement.legal(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
