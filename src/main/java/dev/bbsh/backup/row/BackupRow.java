package dev.bbsh.backup.row;

import org.codehaus.stax2.typed.TypedValueDecoder;
import org.codehaus.stax2.typed.TypedXMLStreamReader;

import java.util.Arrays;

import javax.xml.stream.XMLStreamException;

/**
 * A row of an entity, with the columns that its handler asked for. A backup leaves out columns
 * without a value, so a missing one and an empty one are the same.
 */
public final class BackupRow {

    private static final int MOST_DIGITS = 18;

    private static final int START_BITS = 32;

    private final int[] starts;
    private final int[] lengths;
    private final AttributeValue attribute = new AttributeValue();
    private char[] chars = new char[256];
    private int used;
    private long number;

    BackupRow(int columns) {
        this.starts = new int[columns];
        this.lengths = new int[columns];
    }

    void begin(long position) {
        number = position;
        used = 0;
        Arrays.fill(lengths, 0);
    }

    void set(int column, String value) {
        int length = value.length();
        reserve(length);
        value.getChars(0, length, chars, used);
        took(column, length);
    }

    /** Takes the value of an attribute of the parser's element. */
    void take(int column, TypedXMLStreamReader xml, int at) throws XMLStreamException {
        attribute.column = column;
        attribute.taken = false;
        xml.getAttributeAs(at, attribute);
        if (!attribute.taken) {
            set(column, xml.getAttributeValue(at));
        }
    }

    private void reserve(int length) {
        if (chars.length - used < length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + length));
        }
    }

    private void took(int column, int length) {
        starts[column] = used;
        lengths[column] = length;
        used += length;
    }

    /** The number of the row among those of its entity, from 1. */
    public long number() {
        return number;
    }

    /** The value of a column, by its position among the handler's columns; empty without one. */
    public String text(int column) {
        return lengths[column] == 0 ? "" : new String(chars, starts[column], lengths[column]);
    }

    /** True when the row has a value in this column. */
    public boolean has(int column) {
        return lengths[column] > 0;
    }

    /** True when the value of a column is this one. */
    public boolean is(int column, String value) {
        int length = lengths[column];
        int start = starts[column];
        boolean same = length == value.length();
        for (int at = 0; same && at < length; at++) {
            same = chars[start + at] == value.charAt(at);
        }
        return same;
    }

    /** The whole number in a column; the other one when there is none. */
    public long number(int column, long other) {
        int length = lengths[column];
        if (length == 0 || length > MOST_DIGITS) {
            return other;
        }
        long value = 0;
        int end = starts[column] + length;
        for (int at = starts[column]; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                return other;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The length of a value in characters. */
    int length(int column) {
        return lengths[column];
    }

    /**
     * Copies a value as bytes.
     *
     * @return false when it isn't in ASCII
     */
    boolean copyAscii(int column, byte[] into, int from) {
        int start = starts[column];
        int length = lengths[column];
        int all = 0;
        for (int at = 0; at < length; at++) {
            char each = chars[start + at];
            all |= each;
            into[from + at] = (byte) each;
        }
        return all < 0x80;
    }

    int columns() {
        return lengths.length;
    }

    /** The number of facts about this row besides its characters. */
    int facts() {
        return 1 + lengths.length;
    }

    /** The number of characters of all values. */
    int used() {
        return used;
    }

    /** Writes the facts of this row, and its characters. */
    void write(long[] facts, int at, char[] into, int from) {
        facts[at] = number;
        for (int column = 0; column < lengths.length; column++) {
            facts[at + 1 + column] = (long) (from + starts[column]) << START_BITS | lengths[column];
        }
        System.arraycopy(chars, 0, into, from, used);
    }

    /** Becomes a row that was written; its characters are not copied. */
    void read(long[] facts, int at, char[] from) {
        number = facts[at];
        for (int column = 0; column < lengths.length; column++) {
            long fact = facts[at + 1 + column];
            starts[column] = (int) (fact >>> START_BITS);
            lengths[column] = (int) fact;
        }
        chars = from;
    }

    /**
     * Copies the value of an attribute out of the parser's buffer. Otherwise the parser makes a
     * text of all attributes of an element for the value of one. It passes over white space around
     * the value, and then the value is left to the caller.
     */
    private final class AttributeValue extends TypedValueDecoder {

        private int column;
        private boolean taken;

        @Override
        public void decode(char[] buffer, int start, int end) {
            taken =
                    (start == 0 || buffer[start - 1] > ' ')
                            && (end == buffer.length || buffer[end] > ' ');
            if (taken) {
                reserve(end - start);
                System.arraycopy(buffer, start, chars, used, end - start);
                took(column, end - start);
            }
        }

        @Override
        public void decode(String text) {
            // It is taken in the general way.
        }

        @Override
        public void handleEmptyValue() {
            // It is taken in the general way.
        }
    }
}
