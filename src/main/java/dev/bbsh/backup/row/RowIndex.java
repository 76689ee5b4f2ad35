package dev.bbsh.backup.row;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the rows of a table by the value of a column, in four bytes a row. */
public final class RowIndex {

    private final RowTable table;
    private final int column;
    private final int[] slots;
    private final int[] next;

    private RowIndex(RowTable table, int column) {
        this.table = table;
        this.column = column;
        int capacity = Integer.highestOneBit(Math.max(2, table.size())) * 2;
        this.slots = new int[capacity];
        this.next = new int[table.size()];
        for (int row = table.size() - 1; row >= 0; row--) {
            int slot = slot(table.get(row, column));
            next[row] = slots[slot];
            slots[slot] = row + 1;
        }
    }

    /** The index of a column. */
    public static RowIndex of(RowTable table, String column) {
        return new RowIndex(table, table.columns().indexOf(column));
    }

    private int slot(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & (slots.length - 1);
    }

    /** The rows with this value, in the order of the backup. */
    public IntStream all(String value) {
        return IntStream.iterate(slots[slot(value)] - 1, (row) -> row >= 0, (row) -> next[row] - 1)
                .filter((row) -> table.get(row, column).equals(value));
    }

    /** The first row with this value. */
    public OptionalInt first(String value) {
        for (int row = slots[slot(value)] - 1; row >= 0; row = next[row] - 1) {
            if (table.get(row, column).equals(value)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** True when a row has this value. */
    public boolean has(String value) {
        return first(value).isPresent();
    }
}
