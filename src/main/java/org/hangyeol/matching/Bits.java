package org.hangyeol.matching;

/** Sets of small numbers as words of bits; null is the empty set. */
final class Bits {
    private Bits() {}

    static boolean get(long[] bits, int number) {
        return bits != null && (bits[number >> 6] >>> number & 1) != 0;
    }

    /** The set with a number more; the given one stays as it is. */
    static long[] with(long[] bits, int number, int size) {
        long[] more = bits == null ? new long[(size + 63) / 64] : bits.clone();
        more[number >> 6] |= 1L << number;
        return more;
    }
}
