package org.hangyeol.korean;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small closed list of Korean words with a number each, found in a text by their folded spelling without a copy of
 * the text. Words have at most {@value #LONGEST} syllables, so that one fits into a long.
 */
final class FoldedWords {
    static final int LONGEST = Long.BYTES / Character.BYTES;

    private final SortedMap<Long, Integer> numbers = new TreeMap<>();
    private long[] keys = {};
    private int[] values = {};

    /** Adds a word; spellings that fold to the same form share their bits. */
    void add(String word, int bits) {
        if (word.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Word too long: '%s'. It may have %d syllables.".formatted(word, LONGEST));
        }
        numbers.merge(key(word), bits, (one, other) -> one | other);
        keys = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
        values = numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The bits of a word, 0 if it is not in the list. */
    int bitsOf(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? 0 : values[found];
    }

    /** The key of a word that is one character longer; that of the empty word is 0. */
    static long key(long before, char character) {
        return before << Character.SIZE | fold(character);
    }

    /**
     * Folds initial sounds and ㅖ only. The other two rules are about endings of verbs and would take 까지 (until) for
     * 가지 (branch), and the call 프랑스여 for 프랑스어 (French).
     */
    private static char fold(char character) {
        char folded = SpellingFold.fold(character);
        if (folded == character || character == '까') {
            return character;
        }
        return folded == '어' ? '여' : folded == '었' ? '였' : folded;
    }

    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = key(key, word.charAt(i));
        }
        return key;
    }
}
