package dev.bbsh.repair.wrapped;

import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** Tests for text that is JSON, or damaged JSON. */
public final class JsonCheck {

    /** The number of bytes of a document without a mistake that make it count as damaged JSON. */
    private static final int ENOUGH = 16;

    private static final int TRIES = 20;

    private static final WeakReference<byte[]> NO_SPARE = new WeakReference<>(null);

    /**
     * The copy of a text that was looked at last: the recognisers look at the same text again and
     * again, and memory that is touched for the first time takes longer than to copy half a
     * gigabyte.
     */
    private static final AtomicReference<WeakReference<byte[]>> spare =
            new AtomicReference<>(NO_SPARE);

    private JsonCheck() {}

    /** The byte offset of the first mistake; -1 for JSON. */
    public static int mistake(byte[] text) {
        byte[] padded = padded(text);
        try {
            return mistake(padded, 0, text.length);
        } finally {
            spare.set(new WeakReference<>(padded));
        }
    }

    /** The offset of the first mistake behind the beginning of a part; -1 for JSON. */
    private static int mistake(byte[] padded, int from, int to) {
        try {
            Segment.parse(padded, from, to, Progress.NONE);
            return -1;
        } catch (JsonSyntaxException mistake) {
            return (int) mistake.position().offset();
        }
    }

    /** A copy with padding. The one before is used again if it is large enough. */
    private static byte[] padded(byte[] text) {
        byte[] known = spare.getAndSet(NO_SPARE).get();
        int length = text.length + Segment.PADDING;
        if (known == null || known.length < length) {
            return Arrays.copyOf(text, length);
        }
        System.arraycopy(text, 0, known, 0, text.length);
        Arrays.fill(known, text.length, length, (byte) 0);
        return known;
    }

    /** True for JSON as RFC 8259 has it. */
    public static boolean is(byte[] text) {
        return mistake(text) < 0;
    }

    /** True for JSON enclosed in brackets. */
    public static boolean isDocument(byte[] text) {
        int first = firstVisible(text, 0);
        return first < text.length && isBracket(text[first]) && is(text);
    }

    /** True for text that begins as a document does and continues so for some characters. */
    public static boolean begins(byte[] text) {
        int first = firstVisible(text, 0);
        if (first == text.length || !isBracket(text[first])) {
            return false;
        }
        int mistake = mistake(text);
        return mistake < 0 || mistake - first >= ENOUGH;
    }

    /** True for text that contains a document, which begins at the start of a line. */
    public static boolean within(byte[] text) {
        byte[] padded = padded(text);
        try {
            return within(padded, text.length);
        } finally {
            spare.set(new WeakReference<>(padded));
        }
    }

    private static boolean within(byte[] padded, int length) {
        int tries = 0;
        boolean fresh = true;
        for (int at = 0; at < length && tries < TRIES; at++) {
            if (fresh && isBracket(padded[at])) {
                tries++;
                int mistake = mistake(padded, at, length);
                if (mistake < 0 || mistake >= ENOUGH) {
                    return true;
                }
            }
            fresh = padded[at] == '\n' || padded[at] == '\r' || (fresh && isBlank(padded[at]));
        }
        return false;
    }

    private static int firstVisible(byte[] text, int from) {
        boolean marked = text.length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB;
        int at = marked ? from + 3 : from;
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBracket(byte each) {
        return each == '{' || each == '[';
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }
}
