package org.hangyeol.exchange;

import java.io.IOException;
import java.nio.charset.Charset;

/** Bytes that are no text in the encoding of their file. */
public class MalformedTextException extends IOException {
    private final long line;
    private final long column;

    MalformedTextException(Charset charset, long line, long column) {
        super("bytes that are not '%s'. Save the file as UTF-8".formatted(charset.name()));
        this.line = line;
        this.column = column;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
