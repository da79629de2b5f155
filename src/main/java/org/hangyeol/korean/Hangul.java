package org.hangyeol.korean;

import java.util.Arrays;

/**
 * The arithmetic of Hangul syllables U+AC00 to U+D7A3: initial consonant (0–18), vowel (0–20) and final consonant
 * (0–27, 0 for none), numbered as in the Unicode Standard, section 3.12.
 */
public final class Hangul {
    static final int INITIAL_GIYEOK = 0;
    static final int INITIAL_SSANG_GIYEOK = 1;
    static final int INITIAL_NIEUN = 2;
    static final int INITIAL_RIEUL = 5;
    static final int INITIAL_MIEUM = 6;
    static final int INITIAL_IEUNG = 11;
    static final int INITIAL_PIEUP = 17;

    static final int VOWEL_A = 0;
    static final int VOWEL_AE = 1;
    static final int VOWEL_YA = 2;
    static final int VOWEL_EO = 4;
    static final int VOWEL_E = 5;
    static final int VOWEL_YEO = 6;
    static final int VOWEL_YE = 7;
    static final int VOWEL_OE = 11;
    static final int VOWEL_YO = 12;
    static final int VOWEL_U = 13;
    static final int VOWEL_WI = 16;
    static final int VOWEL_YU = 17;
    static final int VOWEL_UI = 19;
    static final int VOWEL_I = 20;

    static final int FINAL_NONE = 0;
    static final int FINAL_RIEUL = 8;
    static final int FINAL_SSANG_SIOT = 20;

    static final char FIRST_SYLLABLE = '가';
    static final char LAST_SYLLABLE = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    /** Texts of one syllable, made when first asked for: a memory of a million segments needs each of them often. */
    private static final class Texts {
        static final String[] BY_SYLLABLE = new String[LAST_SYLLABLE - FIRST_SYLLABLE + 1];

        static {
            Arrays.setAll(BY_SYLLABLE, i -> String.valueOf((char) (FIRST_SYLLABLE + i)));
        }
    }

    private Hangul() {}

    /** Whether the character is a composed syllable; single letters (ㄱ) and conjoining jamo are not. */
    public static boolean isSyllable(int codePoint) {
        return codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE;
    }

    /** A character as a text; for a syllable it is the same object every time. */
    public static String text(int codePoint) {
        return isSyllable(codePoint) ? Texts.BY_SYLLABLE[codePoint - FIRST_SYLLABLE] : Character.toString(codePoint);
    }

    /** The number of the initial consonant; the argument must be a syllable. */
    public static int initial(char syllable) {
        return (syllable - FIRST_SYLLABLE) / (VOWELS * FINALS);
    }

    /** The number of the vowel; the argument must be a syllable. */
    public static int vowel(char syllable) {
        return (syllable - FIRST_SYLLABLE) / FINALS % VOWELS;
    }

    /** The number of the final consonant, 0 for an open syllable; the argument must be a syllable. */
    public static int finalConsonant(char syllable) {
        return (syllable - FIRST_SYLLABLE) % FINALS;
    }

    /** Whether the syllable ends in a consonant, as 군 does and 대 does not. False for anything but a syllable. */
    public static boolean isClosed(char character) {
        return isSyllable(character) && finalConsonant(character) != FINAL_NONE;
    }

    static char compose(int initial, int vowel, int finalConsonant) {
        return (char) (FIRST_SYLLABLE + (initial * VOWELS + vowel) * FINALS + finalConsonant);
    }
}
