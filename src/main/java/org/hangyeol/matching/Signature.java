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

    /** Whether two segments may be turned into each other by so many changes. */
    static boolean mayBeWithin(int changes, long[] one, long[] others, int at) {
        int lost = 0;
        int added = 0;
        for (int i = 0; i < WORDS; i++) {
            lost += Long.bitCount(one[i] & ~others[at + i]);
            added += Long.bitCount(others[at + i] & ~one[i]);
        }
        return lost <= changes && added <= changes;
    }
}
