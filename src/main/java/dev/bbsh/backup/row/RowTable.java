package dev.bbsh.backup.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of one entity, kept in little memory: some ten bytes a row besides the text of its
 * columns, so that a million users or options need no object each. Rows are numbered from 0.
 */
public final class RowTable implements RowHandler {

    private static final int CHUNK = 1 << 20;

    private final List<String> columns;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] starts = new long[16];
    private byte[] buffer = new byte[256];
    private long end;
    private int size;

    /** An empty table with these columns. */
    public RowTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void row(BackupRow row) {
        int used = 0;
        for (int column = 0; column < columns.size(); column++) {
            byte[] text = row.text(column).getBytes(StandardCharsets.UTF_8);
            used = put(used, text);
        }
        add(used);
    }

    private int put(int from, byte[] text) {
        int at = from;
        if (buffer.length - at < text.length + 5) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + text.length + 5));
        }
        int length = text.length;
        while (length > 0x7f) {
            buffer[at++] = (byte) (length | 0x80);
            length >>>= 7;
        }
        buffer[at++] = (byte) length;
        System.arraycopy(text, 0, buffer, at, text.length);
        return at + text.length;
    }

    /** Stores a row in one chunk, so that it can be read without looking at two. */
    private void add(int used) {
        int at = (int) (end % CHUNK);
        if (chunks.isEmpty() || at + used > CHUNK || at == 0) {
            end = (long) chunks.size() * CHUNK;
            at = 0;
            chunks.add(new byte[Math.max(CHUNK, used)]);
            for (int more = CHUNK; more < used; more += CHUNK) {
                chunks.add(chunks.getLast());
            }
        }
        System.arraycopy(buffer, 0, chunks.get((int) (end / CHUNK)), at, used);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1) + 1);
        }
        starts[size++] = end;
        end = used > CHUNK ? (long) chunks.size() * CHUNK : end + used;
    }

    /** The number of rows. */
    public int size() {
        return size;
    }

    /** The value of a column; empty without one. */
    public String get(int row, int column) {
        byte[] chunk = chunks.get((int) (starts[row] / CHUNK));
        int at = (int) (starts[row] % CHUNK);
        for (int each = 0; ; each++) {
            int length = 0;
            int shift = 0;
            byte next;
            do {
                next = chunk[at++];
                length |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            if (each == column) {
                return length == 0 ? "" : new String(chunk, at, length, StandardCharsets.UTF_8);
            }
            at += length;
        }
    }

    /**
     * The whole number in a column, without making a text of it; the other one without a number.
     */
    public long number(int row, int column, long other) {
        byte[] chunk = chunks.get((int) (starts[row] / CHUNK));
        int at = (int) (starts[row] % CHUNK);
        int length = chunk[at++];
        for (int each = 0; each < column && length >= 0; each++) {
            at += length;
            length = chunk[at++];
        }
        if (length < 1 || length > 18) {
            return length < 0 ? parsed(get(row, column), other) : other;
        }
        long value = 0;
        for (int end = at + length; at < end; at++) {
            int digit = chunk[at] - '0';
            if (digit < 0 || digit > 9) {
                return other;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static long parsed(String text, long other) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : other;
    }

    /** The place of a column by its name; -1 when there is none. */
    public int column(String name) {
        return columns.indexOf(name);
    }

    /** The value of a column by its name. */
    public String get(int row, String column) {
        return get(row, columns.indexOf(column));
    }
}
