package org.hangyeol.access;

/** A key that is none, or counts no more. The message may be shown to whoever sent it. */
public class RefusedKeyException extends RuntimeException {
    private final String name;

    /** @param name of the key; null if there is none */
    RefusedKeyException(String name, String message) {
        super(message);
        this.name = name;
    }

    /** Whose key it was; null if it is not known. */
    String name() {
        return name;
    }
}
