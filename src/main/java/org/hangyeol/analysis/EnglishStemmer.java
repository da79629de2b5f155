package org.hangyeol.analysis;

/**
 * Takes the inflection off an English word: plural, possessive, -ed, -ing. Much lighter than the usual stemmers, which
 * either join organ and organization (Porter) or leave rifles and forces as they are (KStem): a term must be found in
 * its plural, and not in a word that shares its beginning.
 *
 * <p>The result is a key for comparison, not a word: party and parties give "parti".
 */
final class EnglishStemmer {
    private static final int SHORTEST_STEM = 3;

    private EnglishStemmer() {}

    /** Stems a lower-case word with straight apostrophes. */
    static String stem(String word) {
        String stem = withoutPossessive(word);
        if (stem.length() > SHORTEST_STEM) {
            stem = withoutVerbEnding(withoutPlural(stem));
        }
        int last = stem.length() - 1;
        if (last >= SHORTEST_STEM && stem.charAt(last) == 'e') {
            return stem.substring(0, last);
        }
        boolean endsInConsonantAndY =
                stem.length() >= SHORTEST_STEM && stem.charAt(last) == 'y' && !isVowel(stem.charAt(last - 1));
        return endsInConsonantAndY ? stem.substring(0, last) + 'i' : stem;
    }

    private static String withoutPossessive(String word) {
        if (word.endsWith("'s")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
    }

    /** guards, bases, parties, ties; not class, bus, crisis, news. */
    private static String withoutPlural(String word) {
        int last = word.length() - 1;
        if (word.charAt(last) != 's' || word.equals("news")) {
            return word;
        }
        char before = word.charAt(last - 1);
        if (before == 's' || before == 'u' || before == 'i') {
            return word;
        }
        return word.endsWith("ies") && last > SHORTEST_STEM ? word.substring(0, last - 1) : word.substring(0, last);
    }

    /** launched, launching, running, studied, died; not need, string. */
    private static String withoutVerbEnding(String word) {
        if (word.endsWith("ied")) {
            return word.substring(0, word.length() - (word.length() > SHORTEST_STEM + 1 ? 2 : 1));
        }
        int end = word.length();
        if (word.endsWith("ing")) {
            end -= 3;
        } else if (word.endsWith("ed") && !word.endsWith("eed")) {
            end -= 2;
        }
        if (end == word.length() || end < SHORTEST_STEM || !hasVowel(word, end)) {
            return word;
        }
        return word.substring(0, isDoubledForEnding(word, end) ? end - 1 : end);
    }

    /** run-n-ing; not fall-ing, pass-ing, staff-ing, buzz-ing, add-ing, whose letter is double by itself. */
    private static boolean isDoubledForEnding(String word, int end) {
        char last = word.charAt(end - 1);
        return end > SHORTEST_STEM && last == word.charAt(end - 2) && !isVowel(last) && "flsz".indexOf(last) < 0;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
