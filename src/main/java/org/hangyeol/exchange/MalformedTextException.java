package org.hangyeol.exchange;

import java.io.IOException;
import java.nio.charset.Charset;

/** Bytes that are no text in the encoding of their file. */
public class MalformedTextException extends IOException {
    private final boolean koreanWindows;
    private final long line;
    private final long column;

    MalformedTextException(Charset charset, boolean koreanWindows, long line, long column) {
        super("bytes that are not '%s'%s. Save the file as UTF-8"
                .formatted(
                        charset.name(),
                        koreanWindows ? ", but Korean in '%s'".formatted(TextEncoding.KOREAN_WINDOWS) : ""));
        this.koreanWindows = koreanWindows;
        this.line = line;
        this.column = column;
    }

    /** Whether they are Korean text in the encoding of Korean Windows, MS949. */
    public boolean isKoreanWindows() {
        return koreanWindows;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
