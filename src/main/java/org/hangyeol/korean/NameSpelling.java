package org.hangyeol.korean;

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

    /** @param letters a to z only */
    static boolean isSurname(String letters, String hangul) {
        return hangul.equals("박") && letters.equals("park") || isSpelled(letters, 0, hangul, 0, true);
    }

    /** @param letters a to z only */
    static boolean isGiven(String letters, String hangul) {
        return isSpelled(letters, 0, hangul, 0, false);
    }

    private static boolean isSpelled(String letters, int from, String hangul, int at, boolean surname) {
        if (at == hangul.length()) {
            return from == letters.length();
        }
        char syllable = hangul.charAt(at);
        for (String initial : initials(syllable, surname)) {
            for (String vowel : VOWELS[vowel(syllable)]) {
                int end = from + initial.length() + vowel.length();
                if (!letters.startsWith(initial, from) || !letters.startsWith(vowel, from + initial.length())) {
                    continue;
                }
                for (String last : FINALS[finalConsonant(syllable)]) {
                    if (letters.startsWith(last, end)
                            && isSpelled(letters, end + last.length(), hangul, at + 1, surname)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Surnames are written as in the North or in the South, whichever way the Hangul is: 노, 로, No, Ro. */
    private static String[] initials(char syllable, boolean surname) {
        int initial = initial(syllable);
        int vowel = vowel(syllable);
        boolean front = SpellingFold.isFront(vowel);
        return switch (initial) {
            case INITIAL_IEUNG ->
                surname && front
                        ? SURNAME_WITHOUT_INITIAL
                        : vowel == VOWEL_U ? WITHOUT_INITIAL_BEFORE_U : INITIALS[initial];
            case INITIAL_RIEUL ->
                surname && front ? SURNAME_WITHOUT_INITIAL : front ? LIQUID_BEFORE_FRONT : INITIALS[initial];
            case INITIAL_NIEUN -> surname ? SURNAME_WITH_N : front ? NIEUN_BEFORE_FRONT : INITIALS[initial];
            default -> INITIALS[initial];
        };
    }

    private static String[][] table(String rows) {
        String[] lines = rows.replace("_", "").split("\\|", -1);
        String[][] table = new String[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            table[i] = lines[i].split(" ", -1);
        }
        return table;
    }
}
