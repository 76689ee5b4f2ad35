package dev.bbsh.json.syntax;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the strings of valid JSON text: every offset here is that of an opening quote. */
public final class JsonStrings {

    public static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private JsonStrings() {}

    /**
     * Marks, by its highest bit, the first of eight bytes that is a quote, a backslash, a control
     * character or not ASCII; bytes behind the first mark may be marked wrongly.
     */
    static long special(long eight) {
        return (quoteOrBackslash(eight) | ((eight - ONES * ' ') & ~eight) | eight) & HIGH;
    }

    private static long quoteOrBackslash(long eight) {
        long quote = eight ^ (ONES * '"');
        long backslash = eight ^ (ONES * '\\');
        return ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash);
    }

    /** The offset behind the closing quote. */
    public static int end(byte[] bytes, int quote) {
        int at = quote + 1;
        while (true) {
            long special = special((long) LONG.get(bytes, at));
            if (special == 0) {
                at += 8;
                continue;
            }
            at += Long.numberOfTrailingZeros(special) >>> 3;
            byte found = bytes[at];
            if (found == '"') {
                return at + 1;
            }
            at += found == '\\' ? 2 : 1;
        }
    }

    /**
     * True when two strings are written in the same way: with the same text, and the same escapes.
     *
     * @param quote the offset of the opening quote
     */
    public static boolean sameToken(byte[] one, int quote, byte[] other, int otherQuote) {
        int at = quote + 1;
        int with = otherQuote + 1;
        while (true) {
            long mine = (long) LONG.get(one, at);
            long different = mine ^ (long) LONG.get(other, with);
            long hit = quoteOrBackslash(mine) & HIGH;
            int bits = hit == 0 ? 63 : Long.numberOfTrailingZeros(hit);
            if (different << (63 - bits) != 0) {
                return false;
            }
            int same = (bits + 1) >>> 3;
            if (hit != 0 && one[at + same - 1] == '"') {
                return true;
            }
            if (hit != 0 && one[at + same] != other[with + same]) {
                return false;
            }
            // An escaped quote does not end the string.
            same += hit == 0 ? 0 : 1;
            at += same;
            with += same;
        }
    }

    public static boolean equal(byte[] bytes, int quote, byte[] utf8) {
        int from = quote + 1;
        int to = Math.min(from + utf8.length, bytes.length);
        int same = Arrays.mismatch(bytes, from, to, utf8, 0, utf8.length);
        if (same < 0) {
            return (bytes[to] == '"' && isPlain(utf8)) || slowlyEqual(bytes, quote, utf8);
        }
        // Unequal text can still decode to equal strings, but only from an escape on.
        return (bytes[from + same] == '\\' || !isPlain(utf8)) && slowlyEqual(bytes, quote, utf8);
    }

    private static boolean slowlyEqual(byte[] bytes, int quote, byte[] utf8) {
        return Arrays.equals(Utf8.of(decode(bytes, quote)), utf8);
    }

    private static boolean isPlain(byte[] utf8) {
        for (byte each : utf8) {
            if (each == '\\' || each == '"') {
                return false;
            }
        }
        return true;
    }

    public static String decode(byte[] bytes, int quote) {
        int from = quote + 1;
        int to = end(bytes, quote) - 1;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\\') {
                return decodeEscaped(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String decodeEscaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int plain = at;
            while (at < to && bytes[at] != '\\') {
                at++;
            }
            text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
            if (at < to) {
                at = decodeEscape(bytes, at + 1, text);
            }
        }
        return text.toString();
    }

    private static int decodeEscape(byte[] bytes, int at, StringBuilder text) {
        switch (bytes[at]) {
            case 'u' -> {
                text.append((char) hex(bytes, at + 1));
                return at + 5;
            }
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            default -> text.append((char) bytes[at]);
        }
        return at + 1;
    }

    /** The value of four hexadecimal digits, or a negative number when they are not four. */
    static int hex(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(bytes[at + i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
