package org.hangyeol.korean;

import java.util.HashMap;
import java.util.Map;

import static org.hangyeol.korean.Hangul.*;

/**
 * Folds the spellings of North and South onto one form, syllable by syllable, so that 로동 and 노동 are equal.
 *
 * <p>The rules (North → South), each applied to every syllable because compounds keep their parts' spelling
 * (유럽련합 / 유럽연합):
 *
 * <ul>
 *   <li>initial sounds (두음법칙, South rules §10–12): ㄹ becomes ㅇ before ㅣㅑㅕㅖㅛㅠ and ㄴ elsewhere; ㄴ becomes ㅇ
 *       before ㅣㅑㅕㅖㅛㅠ. 련결 → 연결, 로동 → 노동, 녀성 → 여성, 비률 → 비율
 *   <li>ㅖ after a consonant becomes ㅔ: 폐쇄 → 페쇄
 *   <li>여, 였 become 어, 었: 되였다 → 되었다
 *   <li>까 becomes 가: 할까 → 할가
 * </ul>
 *
 * <p>What a syllable folds to depends on nothing but the syllable. The last two rules are true only after certain
 * syllables (after ㅣㅐㅔㅚㅟㅢ, after ㄹ), but if the fold asked for them, a word would have another form in each
 * sentence: 여행증 (travel permit) would not be found in 주민들에게 여행증을, where it follows such a syllable.
 *
 * <p>So a fold only finds candidates: 무역 and 무력, 가치 and 까치 fold to the same form. Whoever accepts a difference
 * must look at the letters again ({@link SpellingDifference}). Contractions (돼 for 되어) are no difference of North
 * and South and are not folded; neither are sai-siot and other tense consonants (깃발 / 기발, 일꾼 / 일군), which
 * collide too often and are listed word by word in the glossary.
 */
public final class SpellingFold {
    private SpellingFold() {}

    /** By folded syllable, all syllables that fold to it. Made when first asked for. */
    private static final class Spellings {
        static final Map<Character, String> BY_FORM = new HashMap<>();

        static {
            for (char syllable = FIRST_SYLLABLE; syllable <= LAST_SYLLABLE; syllable++) {
                BY_FORM.merge(fold(syllable), String.valueOf(syllable), String::concat);
            }
        }
    }

    /**
     * Folds a whole text. The result has the same length, character by character; folding it again changes nothing.
     * Only composed syllables change.
     */
    public static String fold(String composed) {
        if (composed.length() == 1) {
            return text(fold(composed.charAt(0)));
        }
        char[] folded = composed.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** Folds one character; it is returned unchanged unless it is a composed syllable. */
    public static char fold(char character) {
        if (!isSyllable(character)) {
            return character;
        }
        int vowel = vowel(character);
        int finalConsonant = finalConsonant(character);
        int initial = foldInitialSound(initial(character), vowel);
        if (vowel == VOWEL_YE && initial != INITIAL_IEUNG) {
            vowel = VOWEL_E;
        } else if (isEndingYeo(initial, vowel, finalConsonant)) {
            vowel = VOWEL_EO;
        } else if (initial == INITIAL_SSANG_GIYEOK && vowel == VOWEL_A && finalConsonant == FINAL_NONE) {
            initial = INITIAL_GIYEOK;
        }
        return compose(initial, vowel, finalConsonant);
    }

    /** All characters that fold to the same one as this, itself among them. */
    public static String spellings(char character) {
        return Spellings.BY_FORM.getOrDefault(fold(character), String.valueOf(character));
    }

    /** The initial-sound rule. */
    private static int foldInitialSound(int initial, int vowel) {
        if (initial == INITIAL_RIEUL) {
            return isFront(vowel) ? INITIAL_IEUNG : INITIAL_NIEUN;
        }
        return initial == INITIAL_NIEUN && isFront(vowel) ? INITIAL_IEUNG : initial;
    }

    /** ㅣ and the vowels that begin with its sound. */
    static boolean isFront(int vowel) {
        return switch (vowel) {
            case VOWEL_I, VOWEL_YA, VOWEL_YEO, VOWEL_YE, VOWEL_YO, VOWEL_YU -> true;
            default -> false;
        };
    }

    /** 여 or 였, also from 려 or 녀; 연, 역 and others are never the ending. */
    private static boolean isEndingYeo(int initial, int vowel, int finalConsonant) {
        return initial == INITIAL_IEUNG
                && vowel == VOWEL_YEO
                && (finalConsonant == FINAL_NONE || finalConsonant == FINAL_SSANG_SIOT);
    }
}
