package org.hangyeol.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A piece of text in one language, usually a sentence.
 *
 * @param text plain text without markup, as it was written (not necessarily NFC)
 * @param codes its inline codes in order of offset; empty for plain text
 */
public record Segment(String text, List<InlineCode> codes) {

    /** @throws IllegalArgumentException if a code lies outside of the text */
    public Segment {
        Objects.requireNonNull(text, "text");
        codes = codes.stream()
                .sorted(Comparator.comparingInt(InlineCode::offset))
                .toList();
        if (!codes.isEmpty() && codes.get(codes.size() - 1).offset() > text.length()) {
            throw new IllegalArgumentException("Invalid offset of an inline code: '%d'. The text has %d code units."
                    .formatted(codes.get(codes.size() - 1).offset(), text.length()));
        }
    }

    /** A segment without markup. */
    public static Segment of(String text) {
        return new Segment(text, List.of());
    }
}
