package org.hangyeol.exchange;

import java.io.Closeable;
import java.util.Set;

/**
 * Reads the translation units of a file one by one, in constant memory. What cannot be taken is reported as a
 * {@link Problem} to the consumer given to the constructor, before the next unit is returned; the consumer is called
 * once for each, so it must itself bound what it keeps. Not thread-safe.
 */
public interface UnitReader extends Closeable {
    /** The longest text of a segment, in UTF-16 code units. A unit with a longer one is skipped and reported. */
    int SEGMENT_LIMIT = 100_000;

    /** How the message of a problem begins that ends the reading before the end of the file. */
    String BREAKS_OFF = "file breaks off";

    /** How the message of a problem begins of which a whole file was not taken, one of several. */
    String NOT_TAKEN = "file not taken";

    /**
     * The next unit, or {@code null} at the end, which is also where a broken file breaks off.
     *
     * @throws java.io.UncheckedIOException if the stream itself fails, as when a connection is lost
     */
    ImportedUnit next();

    /** What the files read so far say of themselves, as TMX headers, each once; none for files of other kinds. */
    default Set<String> headers() {
        return Set.of();
    }

    /** How many bytes were taken from the stream; a few thousand ahead of the unit returned last. */
    long bytesRead();
}
