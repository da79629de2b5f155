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
        numbers.merge(key(word, 0, word.length()), bits, (one, other) -> one | other);
        keys = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
        values = numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The bits of the word that stands in a text, 0 if it is not in the list. */
    int bitsOf(String text, int start, int end) {
        if (end - start > LONGEST) {
            return 0;
        }
        int found = Arrays.binarySearch(keys, key(text, start, end));
        return found < 0 ? 0 : values[found];
    }

    private static long key(String text, int start, int end) {
        long key = 0;
        char previous = 0;
        for (int i = start; i < end; i++) {
            previous = SpellingFold.fold(previous, text.charAt(i));
            key = key << Character.SIZE | previous;
        }
        return key;
    }
}
