package org.hangyeol.korean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.hangyeol.korean.Hangul.*;

/**
 * Whether Latin letters are a way to write the syllables of a Korean person's name: by the North's press, by
 * McCune–Reischauer and Revised Romanization, with or without their marks, and as the South's press and its people like
 * it (Jung, Young, Hee, Lee, Park). Names follow their bearers' taste, so each syllable may be written in any of these
 * ways, whatever the one before it is.
 */
final class NameSpelling {
    /** By the number of an initial consonant; _ for none. */
    private static final String[][] INITIALS = table(
            "k g|kk gg k g|n|t d|tt dd t d|r l n|m|p b|pp bb p b|s sh|ss s|_|j ch|jj tch j ch|ch|k kh|t th|p ph|h");

    /** By the number of a vowel. */
    private static final String[][] VOWELS = table(
            "a|ae ai|ya|yae|o eo u|e|yo yeo yu you|ye|o|wa|wae|oe oi we|yo|u oo|wo weo|we|wi ui wee|yu yoo you|u eu"
                    + "|ui eui ee i|i ee");

    /** By the number of a final consonant; h after a vowel is a habit of some families: Noh, Ahn, Suh. */
    private static final String[][] FINALS =
            table("_ h|k g|k|k|n hn|n|n|t d|l|k|m|l|l|l|p|l|m|p b|p|t|t|ng|t|t|k|t|p|_");

    private static final String[] SURNAME_WITHOUT_INITIAL = {"", "y", "r", "l", "rh"};
    private static final String[] SURNAME_WITH_N = {"n", "r", "l"};
    private static final String[] WITHOUT_INITIAL_BEFORE_U = {"", "w"};
    private static final String[] LIQUID_BEFORE_FRONT = {"r", "l", "n", ""};
    private static final String[] NIEUN_BEFORE_FRONT = {"n", ""};

    private NameSpelling() {}

    private static String[][] table(String rows) {
        String[] lines = rows.replace("_", "").split("\\|", -1);
        String[][] table = new String[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            table[i] = lines[i].split(" ", -1);
        }
        return table;
    }

    /** All ways to write a surname, in lower case and without marks. */
    static Set<String> surnames(String hangul) {
        List<String> spellings = List.of("");
        for (int i = 0; i < hangul.length(); i++) {
            char syllable = hangul.charAt(i);
            List<String> longer = new ArrayList<>();
            for (String before : spellings) {
                for (String initial : surnameInitials(syllable)) {
                    for (String vowel : VOWELS[vowel(syllable)]) {
                        for (String last : FINALS[finalConsonant(syllable)]) {
                            longer.add(before + initial + vowel + last);
                        }
                    }
                }
            }
            spellings = longer;
        }
        Set<String> surnames = new HashSet<>(spellings);
        if (hangul.equals("박")) {
            surnames.add("park");
        }
        return surnames;
    }

    /**
     * Whether letters are a way to write a given name.
     *
     * @param letters a to z only
     */
    static boolean isGiven(String letters, String hangul) {
        return isSpelled(letters, 0, hangul, 0);
    }

    private static boolean isSpelled(String letters, int from, String hangul, int at) {
        if (at == hangul.length()) {
            return from == letters.length();
        }
        char syllable = hangul.charAt(at);
        for (String initial : initials(syllable)) {
            for (String vowel : VOWELS[vowel(syllable)]) {
                int end = from + initial.length() + vowel.length();
                if (!letters.startsWith(initial, from) || !letters.startsWith(vowel, from + initial.length())) {
                    continue;
                }
                for (String last : FINALS[finalConsonant(syllable)]) {
                    if (letters.startsWith(last, end) && isSpelled(letters, end + last.length(), hangul, at + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String[] initials(char syllable) {
        boolean front = SpellingFold.isFront(vowel(syllable));
        int initial = initial(syllable);
        if (initial == INITIAL_IEUNG && vowel(syllable) == VOWEL_U) {
            return WITHOUT_INITIAL_BEFORE_U;
        }
        if (front && initial == INITIAL_RIEUL) {
            return LIQUID_BEFORE_FRONT;
        }
        return front && initial == INITIAL_NIEUN ? NIEUN_BEFORE_FRONT : INITIALS[initial];
    }

    /** Surnames are written as in the North or in the South, whichever way the Hangul is: 노, 로, No, Ro. */
    private static String[] surnameInitials(char syllable) {
        boolean front = SpellingFold.isFront(vowel(syllable));
        int initial = initial(syllable);
        if (front && (initial == INITIAL_IEUNG || initial == INITIAL_RIEUL)) {
            return SURNAME_WITHOUT_INITIAL;
        }
        return initial == INITIAL_NIEUN ? SURNAME_WITH_N : initials(syllable);
    }
}
