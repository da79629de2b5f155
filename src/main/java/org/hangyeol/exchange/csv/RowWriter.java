package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row, in constant memory. Closing it writes the end. */
public interface RowWriter extends Closeable {
    /** The first row. */
    void header(List<String> names) throws IOException;

    /** Any other row, as long as {@link #isFull} says no. */
    void row(List<String> cells) throws IOException;

    /** Whether no more rows fit. */
    boolean isFull();

    /** The longest text of a cell, in UTF-16 code units. */
    int longestCell();

    /** The text as a cell can hold it: the same, unless it has characters that the file has no way to write. */
    String writable(String text);
}
