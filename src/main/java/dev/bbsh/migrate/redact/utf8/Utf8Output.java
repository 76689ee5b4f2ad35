package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.migrate.redact.replacement.NumberQueue;
import dev.bbsh.migrate.redact.replacement.Replacements;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes text in UTF-8 in large parts. Ranges of bytes that follow each other are copied at once,
 * and numbers are replaced together.
 */
public final class Utf8Output {

    private static final int SIZE = 1 << 16;

    /** The most bytes of one unit of UTF-16. */
    private static final int MOST = 4;

    private final OutputStream out;
    private final NumberQueue numbers;
    private final int[] places = new int[NumberQueue.SIZE];
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    /** A range of bytes that was not copied yet. */
    private byte[] range = new byte[0];

    private int rangeFrom;
    private int rangeTo;

    /** The first half of a pair whose second half did not come yet; or 0. */
    private char high;

    public Utf8Output(OutputStream out, Replacements replacements) {
        this.out = out;
        this.numbers = new NumberQueue(replacements);
    }

    /** Writes bytes of UTF-8, which must not change until {@link #settle}. */
    @SuppressWarnings("ReferenceEquality") // The range goes on in the same array only.
    public void write(byte[] text, int from, int to) {
        if (from != rangeTo || text != range) {
            settle();
            range = text;
            rangeFrom = from;
        }
        rangeTo = to;
    }

    /** Writes bytes of UTF-8. */
    public void write(byte[] text) {
        settle();
        if (text.length > SIZE - filled) {
            flushBuffer();
        }
        if (text.length > SIZE) {
            put(text, 0, text.length);
        } else {
            System.arraycopy(text, 0, buffer, filled, text.length);
            filled += text.length;
        }
    }

    /** Copies the bytes that were handed over and may change from now on. */
    public void settle() {
        int length = rangeTo - rangeFrom;
        if (length == 0) {
            return;
        }
        if (length > SIZE - filled) {
            flushBuffer();
        }
        if (length > SIZE) {
            put(range, rangeFrom, length);
        } else {
            System.arraycopy(range, rangeFrom, buffer, filled, length);
            filled += length;
        }
        rangeFrom = rangeTo;
    }

    /** Writes the number of the same length that stands for a number. */
    public void number(long value, int length) {
        settle();
        if (numbers.isFull() || length > SIZE - filled) {
            flushBuffer();
        }
        places[numbers.add(value, length)] = filled;
        filled += length;
    }

    /** Writes characters. */
    public void write(String text) {
        settle();
        for (int i = 0; i < text.length(); i++) {
            write(text.charAt(i));
        }
    }

    /** Writes characters. */
    public void write(char[] text, int from, int to) {
        settle();
        for (int i = from; i < to; i++) {
            write(text[i]);
        }
    }

    private void write(char each) {
        if (MOST > SIZE - filled) {
            flushBuffer();
        }
        if (each < 0x80 && high == 0) {
            buffer[filled++] = (byte) each;
        } else {
            writeOther(each);
        }
    }

    private void writeOther(char each) {
        char first = high;
        high = 0;
        if (first != 0 && Character.isLowSurrogate(each)) {
            int codePoint = Character.toCodePoint(first, each);
            buffer[filled++] = (byte) (0xf0 | (codePoint >> 18));
            buffer[filled++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
            buffer[filled++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
            buffer[filled++] = (byte) (0x80 | (codePoint & 0x3f));
            return;
        }
        if (first != 0) {
            buffer[filled++] = '?';
            write(each);
            return;
        }
        if (Character.isHighSurrogate(each)) {
            high = each;
        } else if (each < 0x80 || Character.isLowSurrogate(each)) {
            buffer[filled++] = (byte) (each < 0x80 ? each : '?');
        } else if (each < 0x800) {
            buffer[filled++] = (byte) (0xc0 | (each >> 6));
            buffer[filled++] = (byte) (0x80 | (each & 0x3f));
        } else {
            buffer[filled++] = (byte) (0xe0 | (each >> 12));
            buffer[filled++] = (byte) (0x80 | ((each >> 6) & 0x3f));
            buffer[filled++] = (byte) (0x80 | (each & 0x3f));
        }
    }

    /** Hands everything to the output; to be called at the end. */
    public void flush() {
        settle();
        if (high != 0) {
            high = 0;
            write("?");
        }
        flushBuffer();
    }

    private void flushBuffer() {
        numbers.replace();
        for (int i = 0; i < numbers.count(); i++) {
            numbers.write(i, buffer, places[i]);
        }
        numbers.clear();
        put(buffer, 0, filled);
        filled = 0;
    }

    private void put(byte[] text, int from, int length) {
        try {
            out.write(text, from, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
