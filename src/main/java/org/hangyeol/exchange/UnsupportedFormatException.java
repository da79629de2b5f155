package org.hangyeol.exchange;

/** A file of a format that cannot be imported, by its name. */
public class UnsupportedFormatException extends RuntimeException {
    UnsupportedFormatException(String filename, String formats) {
        super("Unknown kind of file: '%s'. Its name must end in %s.".formatted(Problem.shorten(filename), formats));
    }
}
