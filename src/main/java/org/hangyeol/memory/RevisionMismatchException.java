package org.hangyeol.memory;

import java.time.Instant;

/** Somebody has changed a row since the caller read it. */
public class RevisionMismatchException extends RuntimeException {
    /** @param changedBy null if nobody said */
    public RevisionMismatchException(String expected, long revision, String changedBy, Instant changedAt) {
        super(("Changed meanwhile: If-Match was '%s', but revision '%d' was made %sat %s. Read it again, compare, and"
                        + " send your change with the new ETag.")
                .formatted(expected, revision, changedBy == null ? "" : "by '" + changedBy + "' ", changedAt));
    }
}
