package dev.bbsh.backup.media;

import java.util.Arrays;

/** Numbers without an object for each. */
public final class NumberList {

    private long[] numbers = new long[16];
    private int size;

    public void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1) + 16);
        }
        numbers[size++] = number;
    }

    public long get(int index) {
        return numbers[index];
    }

    /** Adds to a number of the list. */
    public void increase(int index, long amount) {
        numbers[index] += amount;
    }

    public int size() {
        return size;
    }
}
