package org.hangyeol.glossary;

import java.util.Arrays;

/** A hash table from long to int that only grows, without an object for each pair. Keys are not negative. */
final class LongIntTable {
    private static final long EMPTY = -1;
    static final int MISSING = -1;

    /** A key and its value by turns, so that both come with one access to memory. */
    private long[] slots = new long[2 * 16];

    private int size;

    LongIntTable() {
        Arrays.fill(slots, EMPTY);
    }

    int get(long key) {
        int slot = slot(key);
        return slots[slot] == EMPTY ? MISSING : (int) slots[slot + 1];
    }

    void put(long key, int value) {
        if (4 * size >= slots.length) {
            grow();
        }
        int slot = slot(key);
        size += slots[slot] == EMPTY ? 1 : 0;
        slots[slot] = key;
        slots[slot + 1] = value;
    }

    /** Where the key is, or the free place where it belongs. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) << 1 & slots.length - 1;
        while (slots[slot] != EMPTY && slots[slot] != key) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        Arrays.fill(slots, EMPTY);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != EMPTY) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
