package org.hangyeol.matching;

import java.util.HashMap;
import java.util.Map;

import org.hangyeol.matching.IndexState.PartView;

/** A set of numbers of units: a bit each, in blocks, since they are close together. */
public final class UnitNumbers {
    private static final int BLOCK_BITS = 15;

    private final Map<Long, long[]> blocks = new HashMap<>();

    void add(long number) {
        long[] block = blocks.computeIfAbsent(number >> BLOCK_BITS, b -> new long[1 << BLOCK_BITS - 6]);
        block[word(number)] |= 1L << number;
    }

    boolean contains(long number) {
        long[] block = blocks.get(number >> BLOCK_BITS);
        return block != null && (block[word(number)] >>> number & 1) != 0;
    }

    private static int word(long number) {
        return (int) (number >> 6) & (1 << BLOCK_BITS - 6) - 1;
    }

    /** Gathers the units that a phrase is found in. */
    static final class Sink extends UnitSink {
        final UnitNumbers numbers = new UnitNumbers();

        Sink(UnitFilter.Check check) {
            super(check);
        }

        @Override
        void unit(PartView view, int segment, int entry) {
            numbers.add(view.part().entries.ids[entry]);
        }

        @Override
        void unit(OpenPart part, int place) {
            numbers.add(part.ids[place]);
        }
    }
}
