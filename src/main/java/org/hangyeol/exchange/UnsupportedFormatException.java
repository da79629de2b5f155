package org.hangyeol.exchange;

/** A format of files that there is none of, by the name of a file or of the format. */
public class UnsupportedFormatException extends RuntimeException {
    UnsupportedFormatException(String filename, String formats) {
        this("Unknown kind of file: '%s'. Its name must end in %s.".formatted(Problem.shorten(filename), formats));
    }

    private UnsupportedFormatException(String message) {
        super(message);
    }

    /** For what ought to be the name of a format. */
    static UnsupportedFormatException code(String code, String known) {
        return new UnsupportedFormatException(
                "Unknown format: '%s'. Use one of %s.".formatted(Problem.shorten(String.valueOf(code)), known));
    }
}
