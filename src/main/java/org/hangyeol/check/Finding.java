package org.hangyeol.check;

import java.util.Objects;

/**
 * What a check found in a pair.
 *
 * @param message what is wrong, for a person
 * @param source where in the source; null if it is nowhere in particular
 * @param target where in the translation; null likewise
 * @param suggestion what to write in place of the text at {@code target}; null if that is not known
 * @param tentative whether it hinges on something that is not known, as the date of the text; then it is a notice
 */
public record Finding(
        FindingCode code, String message, Span source, Span target, String suggestion, boolean tentative) {

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** A finding that hinges on nothing unknown. */
    public Finding(FindingCode code, String message, Span source, Span target, String suggestion) {
        this(code, message, source, target, suggestion, false);
    }

    /**
     * A place in a text.
     *
     * @param start offset in UTF-16 code units of the text as it was given
     * @param end the offset after its last character
     */
    public record Span(int start, int end) {}

    /** A finding with nothing to put in its place. */
    public static Finding of(FindingCode code, String message, Span source, Span target) {
        return new Finding(code, message, source, target, null);
    }
}
