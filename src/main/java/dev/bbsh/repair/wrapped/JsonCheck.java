package dev.bbsh.repair.wrapped;

import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.Arrays;

/** Tests for text that is JSON, or damaged JSON. */
public final class JsonCheck {

    /** The number of bytes of a document without a mistake that make it count as damaged JSON. */
    private static final int ENOUGH = 16;

    private static final int TRIES = 20;

    private JsonCheck() {}

    /** The byte offset of the first mistake; -1 for JSON. */
    public static int mistake(byte[] text) {
        return mistake(padded(text), 0, text.length);
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

    private static byte[] padded(byte[] text) {
        return Arrays.copyOf(text, text.length + Segment.PADDING);
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
        int tries = 0;
        boolean fresh = true;
        byte[] padded = padded(text);
        for (int at = 0; at < text.length && tries < TRIES; at++) {
            if (fresh && isBracket(text[at])) {
                tries++;
                int mistake = mistake(padded, at, text.length);
                if (mistake < 0 || mistake >= ENOUGH) {
                    return true;
                }
            }
            fresh = text[at] == '\n' || text[at] == '\r' || (fresh && isBlank(text[at]));
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
