package org.hangyeol.segment;

import java.util.Objects;

/**
 * A piece of markup inside a segment: a bold start, a placeholder, a line break.
 *
 * @param offset where it stands in the plain text of its segment, in UTF-16 code units, from 0 to the length
 * @param kind whether it opens, closes or stands alone
 * @param markup what it looked like in its file, unchanged; two codes are the same if kind and markup are
 */
public record InlineCode(int offset, Kind kind, String markup) {
    public enum Kind {
        OPEN,
        CLOSE,
        STANDALONE
    }

    public InlineCode {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(markup, "markup");
        if (offset < 0) {
            throw new IllegalArgumentException(
                    "Invalid offset of an inline code: '%d'. It starts at 0.".formatted(offset));
        }
    }
}
