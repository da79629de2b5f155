package org.hangyeol.matching;

import java.util.Arrays;

import org.hangyeol.matching.Part.Block;

/** Counts in how many of some lists each segment of a block is. For one thread; its memory is used again and again. */
final class PieceCounter {
    /** All zeros between two calls. */
    private final byte[] counts = new byte[Part.BLOCK];

    private final char[] hits = new char[Part.BLOCK + 1];
    /** What is left to walk of each list. */
    private final int[] starts = new int[FuzzyScorer.LONGEST_FUZZY];

    private final int[] ends = new int[FuzzyScorer.LONGEST_FUZZY];
    /** Keeps the first looks into memory from being optimised away. */
    private int touched;

    /** What {@link #count} has found, until the next call; the caller may write into it. */
    char[] hits() {
        return hits;
    }

    /**
     * Finds the segments that are in enough of the lists.
     *
     * @param from the first segment wanted, in the block
     * @param to the first one not wanted any more
     * @param buckets of the lists
     * @param needed in how many lists a segment must be
     * @return how many were found; they are the first of {@link #hits()}
     */
    int count(Block block, int from, int to, int[] buckets, int needed) {
        char[] places = block.places();
        int lists = find(block, buckets, from, to);
        int found = buckets.length <= Byte.MAX_VALUE ? count(places, lists, needed) : countMany(places, lists, needed);
        reset(places, lists, from, to);
        return found;
    }

    /** Counts how many of the lists each segment is in, and notes those that are in enough of them. */
    private int count(char[] places, int lists, int needed) {
        int found = 0;
        for (int list = 0; list < lists; list++) {
            int end = ends[list];
            for (int i = starts[list]; i < end; i++) {
                char place = places[i];
                byte count = ++counts[place];
                hits[found] = place;
                found += count == needed ? 1 : 0;
            }
        }
        return found;
    }

    /** The same for more lists than a counter can count. */
    private int countMany(char[] places, int lists, int needed) {
        int found = 0;
        for (int list = 0; list < lists; list++) {
            for (int i = starts[list]; i < ends[list]; i++) {
                char place = places[i];
                if (counts[place] < needed && ++counts[place] == needed) {
                    hits[found++] = place;
                }
            }
        }
        return found;
    }

    /**
     * Finds where to walk, before walking anywhere: looks into memory that do not depend on each other wait together.
     *
     * @return how many lists are not empty
     */
    private int find(Block block, int[] buckets, int from, int to) {
        int found = 0;
        for (int bucket : buckets) {
            if (bucket != Part.NO_BUCKET) {
                starts[found] = block.starts()[bucket];
                ends[found] = block.starts()[bucket + 1];
                found += starts[found] < ends[found] ? 1 : 0;
            }
        }
        int sum = 0;
        for (int list = 0; list < found; list++) {
            sum += block.places()[starts[list]];
        }
        touched = sum;
        if (from > 0 || to < Part.BLOCK) {
            for (int list = 0; list < found; list++) {
                int start = firstFrom(block.places(), starts[list], ends[list], from);
                ends[list] = firstFrom(block.places(), start, ends[list], to);
                starts[list] = start;
            }
        }
        return found;
    }

    private static int firstFrom(char[] places, int start, int end, int from) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (places[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void reset(char[] places, int lists, int from, int to) {
        int walked = 0;
        for (int list = 0; list < lists; list++) {
            walked += ends[list] - starts[list];
        }
        if (walked > (to - from) / 16) {
            Arrays.fill(counts, from, to, (byte) 0);
            return;
        }
        for (int list = 0; list < lists; list++) {
            for (int i = starts[list]; i < ends[list]; i++) {
                counts[places[i]] = 0;
            }
        }
    }
}
