package org.hangyeol.memory;

import java.util.UUID;

/** The pairs of a file that is only tried out, some sixteen bytes each. Not safe for use by several threads. */
public final class SeenPairs {
    private static final int FIRST_SLOTS = 1 << 10;

    /** The first 64 bits of keys, which are as good as random; 0 if free. */
    private long[] slots = new long[FIRST_SLOTS];

    private int count;

    /** @return whether it was not there; of ten million different pairs, two are the same here once in 180,000 times */
    boolean add(UUID key) {
        if (!put(key.getMostSignificantBits() | 1)) {
            return false;
        }
        if (++count > slots.length / 2) {
            long[] all = slots;
            slots = new long[all.length * 2];
            for (long slot : all) {
                if (slot != 0) {
                    put(slot);
                }
            }
        }
        return true;
    }

    private boolean put(long slot) {
        int place = (int) (slot >>> 1) & slots.length - 1;
        while (slots[place] != 0) {
            if (slots[place] == slot) {
                return false;
            }
            place = place + 1 & slots.length - 1;
        }
        slots[place] = slot;
        return true;
    }
}
