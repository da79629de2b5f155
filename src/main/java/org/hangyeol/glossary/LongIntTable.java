package org.hangyeol.glossary;

import java.util.Arrays;

/** A hash table from long to int that only grows, without an object for each pair. Keys are not negative. */
final class LongIntTable {
    private static final long EMPTY = -1;
    static final int MISSING = -1;

    private long[] keys = new long[16];
    private int[] values = new int[16];
    private int size;

    LongIntTable() {
        Arrays.fill(keys, EMPTY);
    }

    int get(long key) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? MISSING : values[slot];
    }

    void put(long key, int value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += keys[slot] == EMPTY ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    /** Where the key is, or the free place where it belongs. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
