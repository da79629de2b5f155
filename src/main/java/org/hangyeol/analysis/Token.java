package org.hangyeol.analysis;

/**
 * A unit of comparison.
 *
 * @param form what is compared: a folded syllable (노 for 로), a lower-case word (stemmed if English), or
 *     {@link #NUMBER_FORM} for every number
 * @param start where it begins in {@link AnalyzedSegment#text()}, in UTF-16 code units
 * @param end where it ends there, exclusive
 */
public record Token(String form, Kind kind, int start, int end) {
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
}
