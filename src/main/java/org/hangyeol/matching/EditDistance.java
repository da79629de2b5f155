package org.hangyeol.matching;

import java.util.Arrays;

/**
 * Levenshtein distance of one sequence of token numbers to many others, 64 tokens at a time in the bits of a word
 * (Myers 1999, in the block form of Hyyrö 2003).
 */
final class EditDistance {
    private static final int WORD = 64;

    private final int length;
    private final int blocks;
    /** Row of {@link #masks} for a token number, 0 for tokens that do not occur in the query. */
    private final int[] rows;
    /** For each token of the query: one bit a position where it stands. Row 0 is all zeros. */
    private final long[][] masks;

    /**
     * @param query token numbers; negative for tokens that no candidate can have
     * @param vocabulary all other numbers are below this
     */
    EditDistance(int[] query, int vocabulary) {
        length = query.length;
        blocks = (length + WORD - 1) / WORD;
        rows = new int[vocabulary];
        masks = new long[length + 1][];
        masks[0] = new long[blocks];
        int used = 1;
        for (int i = 0; i < length; i++) {
            if (query[i] < 0) {
                continue;
            }
            if (rows[query[i]] == 0) {
                masks[used] = new long[blocks];
                rows[query[i]] = used++;
            }
            masks[rows[query[i]]][i / WORD] |= 1L << (i % WORD);
        }
    }

    /** The number of tokens that must be replaced, left out or added to turn the query into the candidate. */
    int to(int[] candidate) {
        if (length == 0) {
            return candidate.length;
        }
        long[] plus = new long[blocks];
        long[] minus = new long[blocks];
        Arrays.fill(plus, -1L);
        int distance = length;
        for (int token : candidate) {
            long[] mask = masks[token < rows.length ? rows[token] : 0];
            int carry = 1;
            for (int block = 0; block < blocks; block++) {
                carry = step(plus, minus, block, mask[block], carry);
            }
            distance += carry;
        }
        return distance;
    }

    /** Advances one block by one token; takes and returns the horizontal difference (-1, 0, 1) at its edges. */
    private int step(long[] plus, long[] minus, int block, long equal, int carry) {
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
