package org.hangyeol.analysis;

/**
 * A unit of comparison.
 *
 * @param form what is compared: a folded syllable (노 for 로), a lower-case word (stemmed if English), or
 *     {@link #NUMBER_FORM} for every number
 * @param surface its letters as they were written, composed
 * @param start where it begins in {@link AnalyzedSegment#text()}, in UTF-16 code units
 */
public record Token(String form, String surface, Kind kind, int start) {
    /** The form all numbers share, so that two sentences that differ in figures only are found for each other. */
    public static final String NUMBER_FORM = "#";

    public enum Kind {
        /** One Hangul syllable, Hanja or Kana. */
        SYLLABLE,
        /** A run of letters of an alphabet, with apostrophes inside. */
        WORD,
        /** Digits, with decimal point and thousands separators inside. */
        NUMBER
    }

    /** Where it ends in {@link AnalyzedSegment#text()}, in UTF-16 code units, exclusive. */
    public int end() {
        return start + surface.length();
    }
}
