package dev.bbsh.backup.row;

import java.util.Arrays;

/**
 * A row of an entity, with the columns that its handler asked for. A backup leaves out columns
 * without a value, so a missing one and an empty one are the same.
 */
public final class BackupRow {

    private final String[] values;
    private long number;

    BackupRow(int columns) {
        this.values = new String[columns];
    }

    void begin(long position) {
        number = position;
        Arrays.fill(values, "");
    }

    void set(int column, String value) {
        values[column] = value;
    }

    /** The number of the row among those of its entity, from 1. */
    public long number() {
        return number;
    }

    /** The value of a column, by its position among the handler's columns; empty without one. */
    public String text(int column) {
        return values[column];
    }

    /** True when the row has a value in this column. */
    public boolean has(int column) {
        return !values[column].isEmpty();
    }

    /** The whole number in a column; the other one when there is none. */
    public long number(int column, long other) {
        String text = values[column];
        int length = text.length();
        if (length == 0 || length > 18) {
            return other;
        }
        long value = 0;
        for (int at = 0; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return other;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    int columns() {
        return values.length;
    }
}
