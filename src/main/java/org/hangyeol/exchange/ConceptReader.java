package org.hangyeol.exchange;

import java.io.Closeable;

import org.hangyeol.glossary.ConceptToSave;

/**
 * Reads the concepts of a file one by one, in constant memory. What cannot be taken is reported as a {@link Problem} to
 * the consumer given to the constructor, before the next concept is returned. Whether a concept keeps the limits of a
 * termbase is for the caller to see. Not thread-safe.
 */
public interface ConceptReader extends Closeable {
    /** A concept, and the line or sheet row where it begins. */
    record ImportedConcept(long line, ConceptToSave concept) {}

    /**
     * The next concept that has a term, or {@code null} at the end, which is also where a broken file breaks off.
     *
     * @throws java.io.UncheckedIOException if the stream itself fails
     */
    ImportedConcept next();

    /** How many bytes were taken from the stream. */
    long bytesRead();
}
