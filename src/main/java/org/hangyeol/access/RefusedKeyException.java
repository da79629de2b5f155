package org.hangyeol.access;

/** A key that is none, or counts no more. The message may be shown to whoever sent it. */
public class RefusedKeyException extends RuntimeException {
    RefusedKeyException(String message) {
        super(message);
    }
}
