package org.hangyeol.matching;

import java.util.Arrays;

/**
 * Levenshtein distance of one sequence of token numbers to many others, 64 tokens at a time in the bits of a word
 * (Myers 1999, in the block form of Hyyrö 2003). Not for use by several threads at once.
 */
final class EditDistance {
    private static final int WORD = 64;

    private final int length;
    private final int blocks;
    /** Open addressing: the token in each slot, and where its masks begin; 0 for an empty slot, where all are zeros. */
    private final int[] slotTokens;

    private final int[] slotMasks;
    private final int slotMask;
    /** For each distinct token of the query {@link #blocks} words: one bit a position where it stands. */
    private final long[] masks;

    private final long[] plus;
    private final long[] minus;

    EditDistance(int[] query) {
        length = query.length;
        blocks = (length + WORD - 1) / WORD;
        int slots = Integer.highestOneBit(Math.max(4, length) * 4 - 1);
        slotTokens = new int[slots];
        slotMasks = new int[slots];
        slotMask = slots - 1;
        masks = new long[(length + 1) * blocks];
        plus = new long[blocks];
        minus = new long[blocks];
        int used = blocks;
        for (int i = 0; i < length; i++) {
            int slot = slot(query[i]);
            if (slotMasks[slot] == 0) {
                slotTokens[slot] = query[i];
                slotMasks[slot] = used;
                used += blocks;
            }
            masks[slotMasks[slot] + i / WORD] |= 1L << i;
        }
    }

    private int slot(int token) {
        int slot = token * 0x9e3779b1 >>> 7 & slotMask;
        while (slotMasks[slot] != 0 && slotTokens[slot] != token) {
            slot = slot + 1 & slotMask;
        }
        return slot;
    }

    /** The number of tokens that must be replaced, left out or added to turn the query into the candidate. */
    int to(int[] candidate) {
        return to(candidate, candidate.length, Integer.MAX_VALUE);
    }

    /**
     * The number of tokens that must be replaced, left out or added to turn the query into the candidate.
     *
     * @param candidateLength how many tokens of the array are the candidate
     * @param most a larger distance may be answered by any number above it
     */
    int to(int[] candidate, int candidateLength, int most) {
        if (length == 0) {
            return candidateLength;
        }
        return blocks == 1 ? inOneWord(candidate, candidateLength, most) : inWords(candidate, candidateLength, most);
    }

    private int inOneWord(int[] candidate, int candidateLength, int most) {
        long vertical = -1L;
        long verticalMinus = 0;
        int last = length - 1;
        int distance = length;
        for (int j = 0; j < candidateLength; j++) {
            long equal = masks[slotMasks[slot(candidate[j])]];
            long xv = equal | verticalMinus;
            long xh = ((equal & vertical) + vertical ^ vertical) | equal;
            long horizontalPlus = verticalMinus | ~(xh | vertical);
            long horizontalMinus = vertical & xh;
            distance += (int) (horizontalPlus >>> last & 1) - (int) (horizontalMinus >>> last & 1);
            if (distance - (candidateLength - 1 - j) > most) {
                return distance;
            }
            horizontalPlus = horizontalPlus << 1 | 1;
            vertical = horizontalMinus << 1 | ~(xv | horizontalPlus);
            verticalMinus = horizontalPlus & xv;
        }
        return distance;
    }

    private int inWords(int[] candidate, int candidateLength, int most) {
        Arrays.fill(plus, -1L);
        Arrays.fill(minus, 0);
        int distance = length;
        for (int j = 0; j < candidateLength; j++) {
            int mask = slotMasks[slot(candidate[j])];
            int carry = 1;
            for (int block = 0; block < blocks; block++) {
                carry = step(block, masks[mask + block], carry);
            }
            distance += carry;
            if (distance - (candidateLength - 1 - j) > most) {
                return distance;
            }
        }
        return distance;
    }

    /** Advances one block by one token; takes and returns the horizontal difference (-1, 0, 1) at its edges. */
    private int step(int block, long equal, int carry) {
        long negative = carry < 0 ? 1 : 0;
        long verticalPlus = plus[block];
        long verticalMinus = minus[block];
        long xv = equal | verticalMinus;
        long eq = equal | negative;
        long xh = (((eq & verticalPlus) + verticalPlus) ^ verticalPlus) | eq;
        long horizontalPlus = verticalMinus | ~(xh | verticalPlus);
        long horizontalMinus = verticalPlus & xh;
        int last = block < blocks - 1 ? WORD - 1 : (length - 1) % WORD;
        int out = (int) (horizontalPlus >>> last & 1) - (int) (horizontalMinus >>> last & 1);
        horizontalPlus = horizontalPlus << 1 | (carry > 0 ? 1 : 0);
        horizontalMinus = horizontalMinus << 1 | negative;
        plus[block] = horizontalMinus | ~(xv | horizontalPlus);
        minus[block] = horizontalPlus & xv;
        return out;
    }
}
