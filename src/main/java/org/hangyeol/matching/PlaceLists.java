package org.hangyeol.matching;

import java.util.Arrays;
import java.util.List;

import org.hangyeol.matching.Part.Block;

/** Finds the segments of a block that are in all of some lists. For one thread; its memory is used again and again. */
final class PlaceLists {
    /** A list so many times longer is not walked but searched. */
    private static final int SEARCHED = 16;

    private final char[] found = new char[Part.BLOCK];
    private final char[] united = new char[Part.BLOCK];
    private final long[] bits = new long[Part.BLOCK / Long.SIZE];

    /** What {@link #intersect} has found, until the next call; the caller may write into it. */
    char[] found() {
        return found;
    }

    /**
     * Finds the segments that are in all lists.
     *
     * @param lists the buckets of each list; a segment is in a list if it is in one of its buckets
     * @return how many were found; they are the first of {@link #found()}, ascending
     */
    int intersect(Block block, List<int[]> lists) {
        int count = unite(block, lists.get(0), found);
        for (int list = 1; list < lists.size() && count > 0; list++) {
            int[] buckets = lists.get(list);
            if (buckets.length == 1) {
                int start = block.starts()[buckets[0]];
                count = keep(count, block.places(), start, block.starts()[buckets[0] + 1]);
            } else {
                count = keep(count, united, 0, unite(block, buckets, united));
            }
        }
        return count;
    }

    private int unite(Block block, int[] buckets, char[] target) {
        if (buckets.length == 1) {
            int start = block.starts()[buckets[0]];
            int count = block.starts()[buckets[0] + 1] - start;
            System.arraycopy(block.places(), start, target, 0, count);
            return count;
        }
        mark(block, buckets);
        return takeBits(target);
    }

    /** Marks the segments that are in one of some buckets. Nothing may be marked before. */
    void mark(Block block, int[] buckets) {
        for (int bucket : buckets) {
            for (int i = block.starts()[bucket]; i < block.starts()[bucket + 1]; i++) {
                bits[block.places()[i] >> 6] |= 1L << block.places()[i];
            }
        }
    }

    boolean isMarked(char place) {
        return (bits[place >> 6] >>> place & 1) != 0;
    }

    void unmark() {
        Arrays.fill(bits, 0);
    }

    private int takeBits(char[] target) {
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                target[count++] = (char) (word << 6 | Long.numberOfTrailingZeros(left));
            }
            bits[word] = 0;
        }
        return count;
    }

    /** Keeps what is in a list too. */
    private int keep(int count, char[] places, int start, int end) {
        int kept = 0;
        int next = start;
        boolean search = (end - start) / SEARCHED > count;
        for (int i = 0; i < count && next < end; i++) {
            char place = found[i];
            if (search) {
                int at = Arrays.binarySearch(places, next, end, place);
                next = at < 0 ? -at - 1 : at;
            } else {
                while (next < end && places[next] < place) {
                    next++;
                }
            }
            found[kept] = place;
            kept += next < end && places[next] == place ? 1 : 0;
        }
        return kept;
    }
}
