package dev.bbsh.repair.token;

/** Scalars other than strings, and escapes, read strictly. */
public final class Literals {

    private static final byte[][] WORDS = {
        {'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}
    };

    private Literals() {}

    /** The offset behind the number, true, false or null that begins at an offset; else it. */
    public static int end(byte[] text, int start) {
        int end = text[start] <= '9' ? NumberGrammar.end(text, start) : word(text, start);
        return end < text.length && glued(text[end]) ? start : end;
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
