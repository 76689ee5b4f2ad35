package dev.bbsh.check.backup.rule;

import dev.bbsh.check.LazyList;
import dev.bbsh.check.RowDetail;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The numbers of some rows of a table, four bytes each. */
public final class RowNumbers {

    private int[] numbers = new int[8];
    private int size;

    public void add(int row) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = row;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }

    /**
     * The rows of a finding, each read when it is needed.
     *
     * @param row the values of the row with a number
     */
    public RowDetail detail(List<String> columns, IntFunction<List<String>> row) {
        int[] all = Arrays.copyOf(numbers, size);
        return new RowDetail(columns, new LazyList<>(size, (at) -> row.apply(all[at])), List.of());
    }
}
