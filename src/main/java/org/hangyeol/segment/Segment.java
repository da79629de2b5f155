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
        codes = codes.isEmpty()
                ? List.of()
                : codes.stream()
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

    /**
     * Where a text holds a character that cannot be stored: NUL, or half of a surrogate pair.
     *
     * @return its offset in UTF-16 code units, or -1 if there is none
     */
    public static int firstUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
