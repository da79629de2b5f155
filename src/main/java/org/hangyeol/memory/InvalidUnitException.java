package org.hangyeol.memory;

/** A unit that cannot be saved as it is. */
public class InvalidUnitException extends RuntimeException {
    private final String field;

    InvalidUnitException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the request that is wrong. */
    public String field() {
        return field;
    }
}
