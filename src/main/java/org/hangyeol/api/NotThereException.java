package org.hangyeol.api;

/** Something that a request names and that does not exist. */
public abstract class NotThereException extends RuntimeException {
    private final String field;

    /**
     * @param field the field or parameter of the request that names it
     * @param message what is not there, and how to find what is
     */
    protected NotThereException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field or parameter of the request that names it. */
    public String field() {
        return field;
    }
}
