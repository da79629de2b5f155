package org.hangyeol.exchange;

/** A job cannot do what it was asked to in the state that it is in. */
public class JobStateException extends RuntimeException {
    JobStateException(String message) {
        super(message);
    }
}
