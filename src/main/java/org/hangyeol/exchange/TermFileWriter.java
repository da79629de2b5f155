package org.hangyeol.exchange;

import java.io.Closeable;
import java.io.IOException;

import org.hangyeol.glossary.ConceptJson;

/**
 * Writes concepts into a file one by one, in constant memory. What the format cannot hold is told to the consumer given
 * to the constructor, as one {@link LeftOut} each. Closing it writes the end of the file, without which it is broken.
 */
public interface TermFileWriter extends Closeable {
    /**
     * Sees what is to be written, before the first is; for formats whose beginning says what follows.
     *
     * @param concepts can be read more than once
     */
    default void prepare(Iterable<ConceptJson> concepts) throws IOException {}

    void write(ConceptJson concept) throws IOException;
}
