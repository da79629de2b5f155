package org.hangyeol.glossary;

/** A value of a term that cannot be read: a validity or a stop context. The message says what to write instead. */
public class GlossarySyntaxException extends RuntimeException {
    private final String value;

    GlossarySyntaxException(String problem, String value, String advice) {
        super("%s: '%s'. %s".formatted(problem, value, advice));
        this.value = value;
    }

    /** The value as given. */
    public String value() {
        return value;
    }
}
