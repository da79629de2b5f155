package org.hangyeol.exchange;

import java.io.Closeable;

/** Reads the rows of a table one by one, in constant memory. What is wrong with one is reported, and it is passed over. */
public interface RowReader extends Closeable {
    /**
     * The first row that has any text, perhaps with a defect; null if there is none.
     *
     * @throws UnreadableFileException if it cannot be read
     */
    RowLexer.Cells header();

    /**
     * The next row that has any text and no defect, or null at the end, which is also where a damaged file ends.
     *
     * @throws java.io.UncheckedIOException if the stream itself fails
     */
    RowLexer.Cells next();

    /** Whether rows may be shorter or longer than the first one, as those of a sheet; else that is a mistake. */
    boolean isRagged();

    /** How many bytes were taken from the stream; a few thousand ahead of the row returned last. */
    long bytesRead();
}
