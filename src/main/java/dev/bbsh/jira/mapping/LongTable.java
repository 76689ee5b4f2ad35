package dev.bbsh.jira.mapping;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A table from numbers to numbers, in 16 bytes a slot; quick to empty and to fill again. */
public final class LongTable {

    /** The answer when a key is not in the table, unless another one is wanted. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];

    /** A bit for each slot that is filled. */
    private long[] filled = new long[1];

    private int size;

    /** The number of keys. */
    public int size() {
        return size;
    }

    /** Empties the table. */
    public void clear() {
        if (size > 0) {
            Arrays.fill(filled, 0);
            size = 0;
        }
    }

    /** Adds a pair unless the key is known. */
    public void putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (isFilled(slot)) {
            return;
        }
        fill(slot, key, value);
        if (++size * 3L > keys.length * 2L) {
            grow();
        }
    }

    /** The value of a key, or {@link #ABSENT}. */
    public long get(long key) {
        return get(key, ABSENT);
    }

    /** The value of a key, or another number when the key is not in the table. */
    public long get(long key, long otherwise) {
        int slot = slot(key);
        return isFilled(slot) ? values[slot] : otherwise;
    }

    /** True when the key is in the table. */
    public boolean has(long key) {
        return isFilled(slot(key));
    }

    /** All keys, in no order. */
    public LongStream keys() {
        return filledSlots().mapToLong((slot) -> keys[slot]);
    }

    /** All values, in no order. */
    public LongStream values() {
        return filledSlots().mapToLong((slot) -> values[slot]);
    }

    private IntStream filledSlots() {
        return IntStream.range(0, keys.length).filter(this::isFilled);
    }

    private boolean isFilled(int slot) {
        return (filled[slot >> 6] & 1L << slot) != 0;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (isFilled(slot) && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void fill(int slot, long key, long value) {
        keys[slot] = key;
        values[slot] = value;
        filled[slot >> 6] |= 1L << slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        long[] oldFilled = filled;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        filled = new long[Math.max(1, keys.length >> 6)];
        for (int i = 0; i < oldKeys.length; i++) {
            if ((oldFilled[i >> 6] & 1L << i) != 0) {
                fill(slot(oldKeys[i]), oldKeys[i], oldValues[i]);
            }
        }
    }
}
