package dev.bbsh.backup.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A part of one line of a document: what is around a place. */
final class LineWindow {

    private static final int BLOCK = 1 << 16;
    private static final int BEFORE = 120;
    private static final int AFTER = 40;

    /** The minimum to show before the place, although a whole tag may not fit. */
    private static final int SHOWN = 60;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private long position;
    private byte[] bytes = new byte[0];
    private long before;
    private long start;
    private int place;

    private LineWindow(InputStream in) {
        this.in = in;
    }

    /**
     * Reads what is around a place.
     *
     * @param line from 1
     * @param column the number of bytes of the line before the place
     */
    static LineWindow read(InputStream in, long line, long column) throws IOException {
        LineWindow window = new LineWindow(in);
        window.toLine(line);
        long skipped = Math.max(0, column - BEFORE);
        window.before = window.characters(skipped);
        window.start = window.position;
        byte[] around = new byte[BEFORE + AFTER];
        int length = 0;
        while (length < column - skipped + AFTER && window.hasNext() && !window.atLineEnd()) {
            around[length++] = window.next();
        }
        window.bytes = Arrays.copyOf(around, length);
        window.place = (int) Math.min(length, column - skipped);
        return window;
    }

    private boolean hasNext() throws IOException {
        if (from == to) {
            from = 0;
            to = in.readNBytes(block, 0, BLOCK);
        }
        return from < to;
    }

    private boolean atLineEnd() {
        return block[from] == '\n' || block[from] == '\r';
    }

    private byte next() {
        position++;
        return block[from++];
    }

    /** Passes the lines before one; a line ends with LF, CR LF, or CR. */
    private void toLine(long line) throws IOException {
        long left = line - 1;
        boolean afterReturn = false;
        while (hasNext() && (left > 0 || (afterReturn && block[from] == '\n'))) {
            byte each = next();
            if (each == '\r' || (each == '\n' && !afterReturn)) {
                left--;
            }
            afterReturn = each == '\r';
        }
    }

    /** Passes some bytes, and answers the number of characters that begin there. */
    private long characters(long length) throws IOException {
        long characters = 0;
        for (long i = 0; i < length && hasNext(); i++) {
            characters += isInside(next()) ? 0 : 1;
        }
        return characters;
    }

    private static boolean isInside(byte each) {
        return (each & 0xC0) == 0x80;
    }

    /** The bytes of the window. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    /** The number of bytes before the place. */
    int place() {
        return place;
    }

    /** The offset of the window in the document, in bytes. */
    long offset() {
        return start;
    }

    /** The number of characters of the line before a place in the window. */
    long charactersBefore(int at) {
        long count = before;
        for (int i = 0; i < at; i++) {
            count += isInside(bytes[i]) ? 0 : 1;
        }
        return count;
    }

    /** A part of the window as text: bytes that are not UTF-8 are shown in hexadecimal. */
    String text(int begin, int end) {
        StringBuilder text = new StringBuilder();
        int i = Math.max(begin, Math.max(0, place - SHOWN) > begin ? firstShown() : begin);
        while (i < end) {
            int length = XmlCharacters.length(bytes, i, bytes.length);
            int each = Math.min(Math.abs(length), end - i);
            if (length > 0 || bytes[i] >= 0) {
                text.append(new String(bytes, i, each, StandardCharsets.UTF_8));
            } else {
                for (int k = i; k < i + each; k++) {
                    text.append(String.format(Locale.ROOT, "\\x%02x", bytes[k] & 0xFF));
                }
            }
            i += each;
        }
        return text.toString();
    }

    /** The first byte to show, which begins a character. */
    private int firstShown() {
        int i = place - SHOWN;
        while (i < place && isInside(bytes[i])) {
            i++;
        }
        return i;
    }
}
