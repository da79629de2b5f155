package org.hangyeol.exchange.csv;

import java.io.Closeable;
import java.util.Set;

/** A table whose first row names the columns, read row by row. */
public interface Table extends Closeable {
    /** The names of the header row in its order, trimmed and in lower case. */
    Set<String> columns();

    /** The name of a column as the header row spells it, trimmed. */
    String title(String column);

    /** The next row, or {@code null} at the end. Rows that cannot be read were reported and skipped. */
    Row next();

    /** How many bytes were taken from the stream. */
    long bytesRead();
}
