package org.hangyeol.matching;

/**
 * The set of a segment's tokens in 256 bits. Each change of a token takes away one kind of token at most, and adds one at
 * most; so two segments differ in at least as many tokens as one set has bits that the other lacks.
 */
final class Signature {
    /** Words of a signature. */
    static final int WORDS = 4;

    private Signature() {}

    /** Writes the signature of some tokens to {@code target[at]} and the words after it, which are 0. */
    static void write(int[] forms, int length, long[] target, int at) {
        for (int i = 0; i < length; i++) {
            int hash = forms[i] * 0x9e3779b1;
            target[at + (hash >>> 30)] |= 1L << (hash >>> 24);
        }
    }

    static long[] of(int[] forms) {
        long[] signature = new long[WORDS];
        write(forms, forms.length, signature, 0);
        return signature;
    }

    /** Whether a segment may hold all of some tokens. */
    static boolean mayHold(long[] tokens, long[] segments, int at) {
        long missing = tokens[0] & ~segments[at]
                | tokens[1] & ~segments[at + 1]
                | tokens[2] & ~segments[at + 2]
                | tokens[3] & ~segments[at + 3];
        return missing == 0;
    }

    /** Whether two segments may be turned into each other by so many changes. */
    static boolean mayBeWithin(int changes, long[] one, long[] others, int at) {
        long a = others[at];
        long b = others[at + 1];
        long c = others[at + 2];
        long d = others[at + 3];
        int lost = Long.bitCount(one[0] & ~a)
                + Long.bitCount(one[1] & ~b)
                + Long.bitCount(one[2] & ~c)
                + Long.bitCount(one[3] & ~d);
        int added = Long.bitCount(a & ~one[0])
                + Long.bitCount(b & ~one[1])
                + Long.bitCount(c & ~one[2])
                + Long.bitCount(d & ~one[3]);
        return Math.max(lost, added) <= changes;
    }
}
