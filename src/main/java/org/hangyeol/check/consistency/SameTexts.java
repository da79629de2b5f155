package org.hangyeol.check.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.segment.Language;

/**
 * Finds units whose texts are the same, among very many: 16 bytes a unit. Texts are compared by 40 bits of a hash, so
 * whoever takes a group must still look at the texts themselves.
 */
final class SameTexts {
    private static final int PLACE_BITS = 24;
    /** The most units that can be compared. */
    static final int MOST = 1 << PLACE_BITS;

    private long[] ids = new long[1024];
    private long[] hashes = new long[1024];
    private int size;

    /** @throws IllegalStateException if there are too many units */
    void add(long id, String key) {
        if (size == MOST) {
            throw new IllegalStateException("More than %d units to compare.".formatted(MOST));
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        ids[size] = id;
        hashes[size] = hash(key) << PLACE_BITS | size;
        size++;
    }

    /** A text in the form in which it is compared. Of Korean, neither spaces nor North and South differ; of English, case. */
    static String key(AnalyzedSegment segment) {
        StringBuilder key = new StringBuilder();
        for (Token token : segment.tokens()) {
            boolean folded = segment.language() == Language.KO && token.kind() != Token.Kind.NUMBER;
            key.append(folded ? token.form() : token.surface().toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        return key.toString();
    }

    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ hash >>> 29;
    }

    /**
     * Tells the units that may have the same text, group by group.
     *
     * @param unit takes the numbers of the units of a group
     * @param end is told how many units have been looked at, whenever a group is complete
     */
    void groups(LongConsumer unit, LongConsumer end) {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && sorted[to] >>> PLACE_BITS == sorted[from] >>> PLACE_BITS) {
                to++;
            }
            if (to - from > 1) {
                for (int i = from; i < to; i++) {
                    unit.accept(ids[(int) sorted[i] & MOST - 1]);
                }
                end.accept(to);
            }
        }
    }
}
