package dev.bbsh.repair.token;

/** Scalars other than strings, and escapes, read strictly. */
public final class Literals {

    private static final byte[][] WORDS = {
        {'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}
    };

    private Literals() {}

    /** The offset behind the number, true, false or null that begins at an offset; else it. */
    public static int end(byte[] text, int start) {
        int end = text[start] <= '9' ? number(text, start) : word(text, start);
        return end < text.length && glued(text[end]) ? start : end;
    }

    /**
     * The offset behind the number of RFC 8259 that begins at an offset; the offset itself when
     * none does.
     */
    static int number(byte[] text, int start) {
        int at = byteAt(text, start) == '-' ? start + 1 : start;
        int whole = byteAt(text, at) == '0' ? at + 1 : digits(text, at);
        if (whole == at || digit(text, whole)) {
            return start;
        }
        int end = whole;
        if (byteAt(text, end) == '.') {
            int fraction = digits(text, end + 1);
            if (fraction == end + 1) {
                return start;
            }
            end = fraction;
        }
        return exponent(text, end, start);
    }

    private static int exponent(byte[] text, int at, int start) {
        int mark = byteAt(text, at);
        if (mark != 'e' && mark != 'E') {
            return at;
        }
        int sign = byteAt(text, at + 1);
        int from = sign == '+' || sign == '-' ? at + 2 : at + 1;
        int end = digits(text, from);
        return end == from ? start : end;
    }

    private static int digits(byte[] text, int start) {
        int at = start;
        while (digit(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean digit(byte[] text, int at) {
        int value = byteAt(text, at);
        return value >= '0' && value <= '9';
    }

    private static int byteAt(byte[] text, int at) {
        return at < text.length ? text[at] : -1;
    }

    private static int word(byte[] text, int start) {
        for (byte[] word : WORDS) {
            int end = start + word.length;
            if (end <= text.length && matches(text, start, word)) {
                return end;
            }
        }
        return start;
    }

    private static boolean matches(byte[] text, int start, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (text[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean glued(byte value) {
        return value < 0 || Character.isLetterOrDigit(value) || value == '_' || value == '.';
    }

    /** The offset behind the escape that begins at an offset; -1 when JSON does not know it. */
    public static int escapeEnd(byte[] text, int start) {
        int next = start + 1 < text.length ? text[start + 1] : -1;
        return switch (next) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> start + 2;
            case 'u' -> hexEnd(text, start + 2);
            default -> -1;
        };
    }

    /** The offset behind four hexadecimal digits; -1 when there are none. */
    static int hexEnd(byte[] text, int start) {
        for (int i = start; i < start + 4; i++) {
            if (i >= text.length || Character.digit(text[i], 16) < 0) {
                return -1;
            }
        }
        return start + 4;
    }
}
