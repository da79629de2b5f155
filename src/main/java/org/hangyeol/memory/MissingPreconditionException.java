package org.hangyeol.memory;

/** A change that could overwrite somebody else's came without the revision it is meant for. */
public class MissingPreconditionException extends RuntimeException {
    public MissingPreconditionException() {
        super("No header 'If-Match'. Send the ETag of what you have read, so that no change made since is overwritten;"
                + " or If-Match: * to overwrite whatever is there.");
    }
}
