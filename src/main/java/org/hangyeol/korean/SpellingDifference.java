package org.hangyeol.korean;

import static org.hangyeol.korean.Hangul.*;

/**
 * What lies between two spellings of one syllable that fold to the same form: an alternation of North and South that
 * is regular where it stands, or a difference that may make another word.
 */
public enum SpellingDifference {
    /** The same letters. */
    NONE,
    /**
     * A regular alternation: 로동 / 노동 at a word start, 비률 / 비율 and 폐 / 페 anywhere, 되였다 / 되었다 and
     * 할까 / 할가 within a word.
     */
    LICENSED,
    /** Any other difference, where another word may be meant: 하나 / 하라, 석류 / 석유, 죽였다 / 죽었다, 셸 / 셀. */
    UNLICENSED;

    /**
     * Compares two syllables that fold to the same form, in a place where the syllable before them is known. A
     * difference of 여 and 어 or of 까 and 가 is licensed only after a syllable that asks for it.
     *
     * @param previous the syllable before, as written on either side; 0 if there is none
     * @param atWordStart whether, on either side, the syllable begins a word: an eojeol, or a part of a compound
     */
    public static SpellingDifference between(char previous, char one, char other, boolean atWordStart) {
        SpellingDifference difference = between(one, other, atWordStart);
        if (difference != LICENSED) {
            return difference;
        }
        boolean missesItsReason =
                isYeoForEo(one, other) && !isOpenFrontVowel(previous) || isTense(one, other) && !endsInRieul(previous);
        return missesItsReason ? UNLICENSED : LICENSED;
    }

    /**
     * Compares two syllables that fold to the same form, taking it that the syllable before them allows 여 for 어 and
     * 까 for 가. Where that syllable is known, {@link #between(char, char, char, boolean)} is the right question.
     *
     * @param atWordStart whether, on either side, the syllable begins a word: an eojeol, or a part of a compound
     */
    static SpellingDifference between(char one, char other, boolean atWordStart) {
        if (one == other) {
            return NONE;
        }
        if (!isSyllable(one) || !isSyllable(other) || finalConsonant(one) != finalConsonant(other)) {
            return UNLICENSED;
        }
        boolean licensed;
        if (initial(one) == initial(other)) {
            licensed = isYeForE(one, other) || isYeoForEo(one, other) && !atWordStart;
        } else if (isTense(one, other)) {
            licensed = !atWordStart;
        } else {
            // 려 / 어 differ by two rules, of which one holds at word starts only and the other one elsewhere only.
            licensed = vowel(one) == vowel(other) && (atWordStart || isRyulOrRyeol(one) || isRyulOrRyeol(other));
        }
        return licensed ? LICENSED : UNLICENSED;
    }

    /** 폐 / 페 and 몌 / 메. The North keeps 계, 례, 혜, 예, and others (셸, shell) are no words of its spelling. */
    private static boolean isYeForE(char one, char other) {
        return (initial(one) == INITIAL_PIEUP || initial(one) == INITIAL_MIEUM)
                && Math.min(vowel(one), vowel(other)) == VOWEL_E
                && Math.max(vowel(one), vowel(other)) == VOWEL_YE;
    }

    private static boolean isYeoForEo(char one, char other) {
        return initial(one) == initial(other)
                && Math.min(vowel(one), vowel(other)) == VOWEL_EO
                && Math.max(vowel(one), vowel(other)) == VOWEL_YEO;
    }

    private static boolean isTense(char one, char other) {
        return initial(one) == INITIAL_SSANG_GIYEOK || initial(other) == INITIAL_SSANG_GIYEOK;
    }

    /** 률 and 렬 are written so inside words in the South too, but 율 and 열 after a vowel or ㄴ (지지율, 분열). */
    private static boolean isRyulOrRyeol(char syllable) {
        return syllable == '률' || syllable == '렬';
    }

    /** ㅣㅐㅔㅚㅟㅢ at the end of a syllable, after which the North writes 여 for the ending 어. */
    private static boolean isOpenFrontVowel(char previous) {
        if (!isSyllable(previous) || finalConsonant(previous) != FINAL_NONE) {
            return false;
        }
        return switch (vowel(previous)) {
            case VOWEL_I, VOWEL_AE, VOWEL_E, VOWEL_OE, VOWEL_WI, VOWEL_UI -> true;
            default -> false;
        };
    }

    private static boolean endsInRieul(char previous) {
        return isSyllable(previous) && finalConsonant(previous) == FINAL_RIEUL;
    }
}
