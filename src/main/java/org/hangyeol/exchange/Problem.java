package org.hangyeol.exchange;

import java.util.Objects;

/**
 * Something in a file that was not taken as it stands. The reading goes on after it, unless the message says that
 * the file breaks off.
 *
 * @param file in which file it is; null if there is only one
 * @param line where it is, from 1; 0 if unknown
 * @param column where it is, from 1; 0 if unknown
 * @param message what was wrong, the value in quotes, what to do
 * @param excerpt the beginning of the text concerned; at most {@value #EXCERPT_LENGTH} characters, longer ones are
 *     shortened here; empty if there is none
 */
public record Problem(String file, long line, long column, Severity severity, String message, String excerpt) {
    public static final int EXCERPT_LENGTH = 120;

    private static final int LONGEST_FILE = 500;

    public enum Severity {
        /** Something is missing from the result: a unit or row was skipped, or the file broke off. */
        ERROR,
        /** The unit was taken, but a part of it was changed, left out or not understood. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        excerpt = shorten(excerpt == null ? "" : excerpt);
    }

    public static Problem error(long line, long column, String message, String excerpt) {
        return new Problem(null, line, column, Severity.ERROR, message, excerpt);
    }

    public static Problem warning(long line, long column, String message, String excerpt) {
        return new Problem(null, line, column, Severity.WARNING, message, excerpt);
    }

    /** The same in one of several files. */
    Problem in(String name) {
        String shown = name.length() <= LONGEST_FILE ? name : name.substring(0, LONGEST_FILE - 1) + "…";
        return new Problem(shown.replace('\0', '\uFFFD'), line, column, severity, message, excerpt);
    }

    /**
     * The text itself, or its first characters and "…": for values of any length that a message quotes. NUL becomes
     * U+FFFD, because databases and terminals stumble over it.
     */
    public static String shorten(String text) {
        String shown = text;
        if (text.length() > EXCERPT_LENGTH) {
            int end = EXCERPT_LENGTH - 1;
            shown = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        return shown.replace('\0', '\uFFFD');
    }
}
