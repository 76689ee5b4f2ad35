package dev.bbsh.jira.mapping;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A table from numbers to numbers, in 16 bytes a slot; quick to empty and to fill again. Numbers
 * that follow each other, as the IDs of a file do, are near each other in memory, since most of the
 * time goes into the waiting for memory.
 */
public final class LongTable {

    /** The answer when a key is not in the table, unless another one is wanted. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int SMALLEST = 16;

    /** The bits of a number that place it inside a group of slots. */
    private static final int GROUP = 3;

    /** The key and the value of each slot. */
    private long[] pairs = new long[2 * SMALLEST];

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
        if (++size * 3L > pairs.length) {
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
        return isFilled(slot) ? pairs[2 * slot + 1] : otherwise;
    }

    /** True when the key is in the table. */
    public boolean has(long key) {
        return isFilled(slot(key));
    }

    /** All keys, in no order. */
    public LongStream keys() {
        return filledSlots().mapToLong((slot) -> pairs[2 * slot]);
    }

    /** All values, in no order. */
    public LongStream values() {
        return filledSlots().mapToLong((slot) -> pairs[2 * slot + 1]);
    }

    private IntStream filledSlots() {
        return IntStream.range(0, pairs.length / 2).filter(this::isFilled);
    }

    private boolean isFilled(int slot) {
        return (filled[slot >> 6] & 1L << slot) != 0;
    }

    private int slot(long key) {
        int mask = pairs.length / 2 - 1;
        int group = (int) (((key >>> GROUP) * SPREAD) >>> 32) << GROUP;
        int inGroup = (int) key & ((1 << GROUP) - 1);
        int slot = (group | inGroup) & mask;
        while (isFilled(slot) && pairs[2 * slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void fill(int slot, long key, long value) {
        pairs[2 * slot] = key;
        pairs[2 * slot + 1] = value;
        filled[slot >> 6] |= 1L << slot;
    }

    private void grow() {
        long[] oldPairs = pairs;
        long[] oldFilled = filled;
        pairs = new long[2 * oldPairs.length];
        filled = new long[Math.max(1, pairs.length >> 7)];
        for (int i = 0; i < oldPairs.length / 2; i++) {
            if ((oldFilled[i >> 6] & 1L << i) != 0) {
                fill(slot(oldPairs[2 * i]), oldPairs[2 * i], oldPairs[2 * i + 1]);
            }
        }
    }
}
