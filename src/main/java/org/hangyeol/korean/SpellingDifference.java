package org.hangyeol.korean;

/**
 * What lies between two spellings of one syllable that fold to the same form: an alternation of North and South that
 * is regular where it stands, or a difference that may make another word.
 */
public enum SpellingDifference {
    /** The same letters. */
    NONE,
    /** A regular alternation: 로동 / 노동 at a word start, 비률 / 비율 anywhere, 되였다 / 되었다, 폐 / 페, 할까 / 할가. */
    LICENSED,
    /** An initial-sound difference inside a word, where another word may be meant: 하나 / 하라, 석류 / 석유. */
    UNLICENSED;

    /**
     * Compares two syllables that fold to the same form.
     *
     * @param atWordStart whether, on either side, the syllable begins a word: an eojeol, or a part of a compound
     */
    public static SpellingDifference between(char one, char other, boolean atWordStart) {
        if (one == other) {
            return NONE;
        }
        if (!Hangul.isSyllable(one) || !Hangul.isSyllable(other) || Hangul.initial(one) == Hangul.initial(other)) {
            // Only the vowel differs (폐/페, 였/었): these rules have no exceptions that make another word.
            return LICENSED;
        }
        boolean tense = Hangul.initial(one) <= Hangul.INITIAL_SSANG_GIYEOK;
        return atWordStart || tense || isRyulOrRyeol(one) || isRyulOrRyeol(other) ? LICENSED : UNLICENSED;
    }

    /** 률 and 렬 are written so inside words in the South too, but 율 and 열 after a vowel or ㄴ (지지율, 분열). */
    private static boolean isRyulOrRyeol(char syllable) {
        return syllable == '률' || syllable == '렬';
    }
}
