package org.hangyeol.korean;

import static org.hangyeol.korean.Hangul.*;

/**
 * How the syllables of one word sound beside each other, as far as romanisation writes it (standard pronunciation
 * rules, chapters 4 and 5): a final consonant moves to a following vowel, stops become nasals, ㄴ and ㄹ become alike.
 * Tense consonants between syllables (압록강 as 암녹깡) are written by no system and are left out.
 */
final class Pronunciation {
    /** What a syllable may end in once it is spoken: nothing, three stops, three nasals (G for ng), and l. */
    static final char OPEN = '-';

    static final char NG = 'G';

    /** By the number of a final consonant, how it sounds at the end of a word or before a consonant. */
    private static final String ENDS = "-kkknnntlkmlllplmpptt" + NG + "ttktp-";
    /** By the number of a final consonant, what of it stays before a vowel. */
    private static final String STAYS = "---k-n---llllll---p--" + NG + "------";
    /** By the number of a final consonant, the initial one that it becomes before a vowel. */
    private static final int[] MOVES = {
        11, 0, 1, 9, 2, 12, 2, 3, 5, 0, 6, 7, 9, 16, 17, 5, 6, 7, 9, 9, 10, 11, 12, 14, 15, 16, 17, 11
    };

    private static final int DIGEUT = 3;
    private static final int JIEUT = 12;
    private static final int CHIEUT = 14;
    private static final int TIEUT = 16;

    private final int[] initials;
    private final int[] vowels;
    private final char[] ends;

    /**
     * Each syllable as if it stood alone.
     *
     * @param word Hangul syllables and nothing else
     */
    Pronunciation(String word) {
        initials = new int[word.length()];
        vowels = new int[word.length()];
        ends = new char[word.length()];
        for (int i = 0; i < word.length(); i++) {
            initials[i] = Hangul.initial(word.charAt(i));
            vowels[i] = Hangul.vowel(word.charAt(i));
            ends[i] = ENDS.charAt(Hangul.finalConsonant(word.charAt(i)));
        }
    }

    /** How a word is spoken, its syllables influencing each other. */
    static Pronunciation assimilated(String word) {
        Pronunciation spoken = withMovedFinals(word);
        for (int i = 1; i < word.length(); i++) {
            spoken.liquids(i);
            spoken.nasals(i);
        }
        return spoken;
    }

    /**
     * How the North's press writes a word: finals move to vowels and ㄴ and ㄹ become alike (Chollima), but other
     * consonants stay what they are (Paekryong, Okryu), ㅂ before ㄹ excepted (Amnok).
     */
    static Pronunciation asWritten(String word) {
        Pronunciation spoken = withMovedFinals(word);
        for (int i = 1; i < word.length(); i++) {
            char before = spoken.ends[i - 1];
            if (before == 'l' || before == 'n') {
                spoken.liquids(i);
            } else if (before == 'p' && spoken.initials[i] == INITIAL_RIEUL) {
                spoken.liquids(i);
                spoken.nasals(i);
            }
        }
        return spoken;
    }

    private static Pronunciation withMovedFinals(String word) {
        Pronunciation spoken = new Pronunciation(word);
        for (int i = 1; i < word.length(); i++) {
            int last = Hangul.finalConsonant(word.charAt(i - 1));
            if (spoken.initials[i] == INITIAL_IEUNG && spoken.ends[i - 1] != NG && last != FINAL_NONE) {
                spoken.ends[i - 1] = STAYS.charAt(last);
                spoken.initials[i] = beforeI(MOVES[last], spoken.vowels[i]);
            }
        }
        return spoken;
    }

    /** 굳이 is spoken 구지, 같이 가치. */
    private static int beforeI(int consonant, int vowel) {
        if (vowel == VOWEL_I && (consonant == DIGEUT || consonant == TIEUT)) {
            return consonant == DIGEUT ? JIEUT : CHIEUT;
        }
        return consonant;
    }

    /** 한라 as 할라, 칠남 as 칠람; ㄹ after any other consonant as ㄴ: 압록, 강령, 백령. */
    private void liquids(int i) {
        char before = ends[i - 1];
        if (initials[i] == INITIAL_RIEUL && before == 'n' || initials[i] == INITIAL_NIEUN && before == 'l') {
            ends[i - 1] = 'l';
            initials[i] = INITIAL_RIEUL;
        } else if (initials[i] == INITIAL_RIEUL && before != 'l' && before != OPEN) {
            initials[i] = INITIAL_NIEUN;
        }
    }

    /** 백마 as 뱅마, 압록 as 암녹. */
    private void nasals(int i) {
        if (initials[i] == INITIAL_NIEUN || initials[i] == INITIAL_MIEUM) {
            ends[i - 1] = switch (ends[i - 1]) {
                case 'k' -> NG;
                case 't' -> 'n';
                case 'p' -> 'm';
                default -> ends[i - 1];
            };
        }
    }

    int size() {
        return initials.length;
    }

    int initial(int i) {
        return initials[i];
    }

    int vowel(int i) {
        return vowels[i];
    }

    /** One of the ends of a spoken syllable: {@link #OPEN}, k, n, t, l, m, p, {@link #NG}. */
    char end(int i) {
        return ends[i];
    }
}
