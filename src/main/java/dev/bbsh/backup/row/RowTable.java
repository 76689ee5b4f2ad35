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

    /** The largest length that takes one byte. */
    private static final int SHORT = 0x7f;

    private static final int PLACE_BITS = 32;

    private static final int MOST_DIGITS = 18;

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
            used = put(used, row, column);
        }
        add(used);
    }

    private int put(int from, BackupRow row, int column) {
        int length = row.length(column);
        if (length > SHORT) {
            return put(from, row.text(column).getBytes(StandardCharsets.UTF_8));
        }
        reserve(from + 1 + length);
        buffer[from] = (byte) length;
        return row.copyAscii(column, buffer, from + 1)
                ? from + 1 + length
                : put(from, row.text(column).getBytes(StandardCharsets.UTF_8));
    }

    private void reserve(int end) {
        if (end > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end));
        }
    }

    private int put(int from, byte[] text) {
        int at = from;
        reserve(at + text.length + 5);
        int length = text.length;
        while (length > SHORT) {
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
        byte[] chunk = chunk(row);
        long found = find(chunk, row, column);
        int length = (int) found;
        return length == 0
                ? ""
                : new String(chunk, (int) (found >>> PLACE_BITS), length, StandardCharsets.UTF_8);
    }

    private byte[] chunk(int row) {
        return chunks.get((int) (starts[row] / CHUNK));
    }

    /** The place of a value in the chunk of its row and, in the lower half, its length in bytes. */
    private long find(byte[] chunk, int row, int column) {
        int at = (int) (starts[row] % CHUNK);
        for (int each = 0; ; each++) {
            int length = chunk[at++];
            for (int shift = 7; chunk[at - 1] < 0; shift += 7) {
                length = (length & ((1 << shift) - 1)) | ((chunk[at++] & SHORT) << shift);
            }
            if (each == column) {
                return (long) at << PLACE_BITS | length;
            }
            at += length;
        }
    }

    /**
     * The whole number in a column, without making a text of it; the other one without a number.
     */
    public long number(int row, int column, long other) {
        byte[] chunk = chunk(row);
        long found = find(chunk, row, column);
        int length = (int) found;
        if (length < 1 || length > MOST_DIGITS) {
            return other;
        }
        long value = 0;
        int from = (int) (found >>> PLACE_BITS);
        for (int at = from; at < from + length; at++) {
            int digit = chunk[at] - '0';
            if (digit < 0 || digit > 9) {
                return other;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The number of rows that have this value in a column. */
    public int count(int column, String value) {
        byte[] wanted = value.getBytes(StandardCharsets.UTF_8);
        int count = 0;
        for (int row = 0; row < size; row++) {
            byte[] chunk = chunk(row);
            long found = find(chunk, row, column);
            int from = (int) (found >>> PLACE_BITS);
            int to = from + (int) found;
            count += Arrays.equals(chunk, from, to, wanted, 0, wanted.length) ? 1 : 0;
        }
        return count;
    }

    /**
     * Adds the value of a column to a set of texts, without making a text of it.
     *
     * @return its place there, see {@link TextSet#add(String)}
     */
    public int addTo(TextSet texts, int row, int column) {
        byte[] chunk = chunk(row);
        long found = find(chunk, row, column);
        return texts.add(chunk, (int) (found >>> PLACE_BITS), (int) found);
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
