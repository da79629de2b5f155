package org.hangyeol.exchange;

/** A file that is not of the expected format at all, so that nothing was read from it. */
public class UnreadableFileException extends RuntimeException {

    /** @param message what was found, and what was expected */
    public UnreadableFileException(String message) {
        super(message);
    }

    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
