package dev.bbsh.jira.mapping;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A map of numbers to numbers, all not negative, in 16 bytes a slot. */
final class LongMap {

    static final long NONE = -1;

    private static final long EMPTY = -1;

    private long[] keys;
    private long[] values;
    private int size;

    LongMap() {
        keys = empty(16);
        values = new long[16];
    }

    private static long[] empty(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    int size() {
        return size;
    }

    long get(long key) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? NONE : values[slot];
    }

    /** Adds a number that is missing, or keeps the existing one. */
    void putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (keys[slot] != EMPTY) {
            return;
        }
        keys[slot] = key;
        values[slot] = value;
        if (++size * 3L > keys.length * 2L) {
            grow();
        }
    }

    /** All keys, in no order. */
    LongStream keys() {
        return LongStream.of(keys).filter((key) -> key != EMPTY);
    }

    /** All values, in no order. */
    LongStream values() {
        return IntStream.range(0, keys.length)
                .filter((slot) -> keys[slot] != EMPTY)
                .mapToLong((slot) -> values[slot]);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = empty(oldKeys.length * 2);
        values = new long[oldValues.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
