package org.hangyeol.exchange.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hangyeol.exchange.Problem;
import org.hangyeol.exchange.TextRows;

/** A row of a table. Columns are named in any case. */
public final class Row {
    private final Map<String, Integer> columns;
    private final long line;
    private final List<String> cells;

    /** @param columns the places of the named columns, by {@link #name} */
    Row(Map<String, Integer> columns, long line, List<String> cells) {
        this.columns = columns;
        this.line = line;
        this.cells = cells;
    }

    /** The line on which the row begins, or its number in a sheet, from 1. */
    public long line() {
        return line;
    }

    /** The exact text of a cell; {@code null} if it is empty or there is no such column. */
    public String get(String column) {
        Integer index = columns.get(name(column));
        return index == null || index >= cells.size() || cells.get(index).isEmpty() ? null : cells.get(index);
    }

    /** The beginning of the row, for the excerpt of a {@link Problem}. */
    public String excerpt() {
        return TextRows.excerpt(cells);
    }

    /** What is compared of the name of a column. */
    static String name(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
