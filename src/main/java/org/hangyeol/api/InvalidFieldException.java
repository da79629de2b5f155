package org.hangyeol.api;

/** A field of a request that cannot be taken, for a reason that only it and its neighbours together tell. */
public class InvalidFieldException extends RuntimeException {
    private final String field;

    /**
     * @param field its name in the request
     * @param message what is wrong, the value in quotes, what to do
     */
    public InvalidFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the request that is wrong. */
    public String field() {
        return field;
    }
}
