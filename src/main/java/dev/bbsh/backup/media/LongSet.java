package dev.bbsh.backup.media;

import java.util.Arrays;

/** A set of numbers, without an object for each. The numbers keep the order of their arrival. */
public final class LongSet {

    private static final int LEAST = 16;

    private long[] numbers = new long[LEAST];
    private int[] slots = new int[2 * LEAST];
    private int size;

    /**
     * Adds a number.
     *
     * @return its place among the numbers if it is new, otherwise the place of the one that is
     *     there, as -1 - place
     */
    public int add(long number) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slot(number);
        if (slots[slot] != 0) {
            return -slots[slot];
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
        slots[slot] = size;
        return size - 1;
    }

    /** The place of a number among the numbers; -1 when it is not there. */
    public int find(long number) {
        return slots[slot(number)] - 1;
    }

    /** The number at a place. */
    public long get(int place) {
        return numbers[place];
    }

    public int size() {
        return size;
    }

    /** The slot that has the number, or the free one for it. */
    private int slot(long number) {
        long mixed = number * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(numbers[i])] = i + 1;
        }
    }
}
