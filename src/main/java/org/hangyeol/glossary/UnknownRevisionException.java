package org.hangyeol.glossary;

import org.hangyeol.api.NotThereException;

/** A concept was asked for as it was after a change that never happened to it. */
public class UnknownRevisionException extends NotThereException {
    /** @param revision null if the concept was asked for as it was before its last change */
    public UnknownRevisionException(long concept, Long revision) {
        super(
                "revision",
                revision == null
                        ? "No earlier version: concept '%d' was never changed.".formatted(concept)
                        : ("No earlier version: concept '%d' was not changed by revision '%d', or is still so. Its history"
                                        + " lists the revisions.")
                                .formatted(concept, revision));
    }
}
