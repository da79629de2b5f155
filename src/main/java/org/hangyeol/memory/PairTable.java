package org.hangyeol.memory;

import java.util.function.LongConsumer;

/**
 * Which units may have a hash: all that were put in with it, and now and then another one. Nothing is taken out. Eight
 * bytes a unit, of which at least a quarter and at most five eighths are free.
 *
 * <p>Not safe for use by several threads.
 */
final class PairTable {
    private static final int FIRST_BITS = 10;

    /** A server that gave a million numbers a second would need five hours to run out of them. */
    private static final int ID_BITS = 34;

    private static final long ID = (1L << ID_BITS) - 1;

    /** The first bits of a hash and the number of a unit; 0 if free. What begins at a place lies there or right after. */
    private long[] slots = new long[1 << FIRST_BITS];

    private int bits = FIRST_BITS;
    private int count;

    /** @param id 1 or more */
    void add(long hash, long id) {
        if (id < 1 || id > ID) {
            throw new IllegalArgumentException(
                    "A unit has the number %d, which is not one of 1 to %d.".formatted(id, ID));
        }
        if (put(hash & ~ID | id) && ++count > slots.length / 4 * 3) {
            grow();
        }
    }

    private boolean put(long slot) {
        int place = place(slot);
        while (slots[place] != 0) {
            if (slots[place] == slot) {
                return false;
            }
            place = next(place);
        }
        slots[place] = slot;
        return true;
    }

    private void grow() {
        long[] all = slots;
        bits++;
        slots = new long[1 << bits];
        for (long slot : all) {
            if (slot != 0) {
                put(slot);
            }
        }
    }

    /** Tells the numbers of all units that may have the hash, each once. */
    void forEach(long hash, LongConsumer units) {
        for (int place = place(hash); slots[place] != 0; place = next(place)) {
            if ((slots[place] ^ hash) >>> ID_BITS == 0) {
                units.accept(slots[place] & ID);
            }
        }
    }

    private int place(long hash) {
        return (int) (hash >>> Long.SIZE - bits);
    }

    private int next(int place) {
        return place + 1 & slots.length - 1;
    }
}
