package dev.bbsh.backup.xml;

/** The characters that an XML 1.0 document may contain (production 2), raw and as references. */
public final class XmlCharacters {

    /** The maximum number of bytes of a reference that is recognized. */
    private static final int LONGEST_REFERENCE = 200;

    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private XmlCharacters() {}

    /** True when a document may contain a character. */
    public static boolean isLegal(int c) {
        return (c >= 0x20 && c <= 0xD7FF)
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /**
     * The number of bytes of the character at an offset of a text in UTF-8: negative when it is
     * forbidden or not UTF-8. Broken UTF-8 counts as far as its first byte and the continuation
     * bytes that belong to it go.
     *
     * @param end the end of the text; a character that is cut off there is broken
     */
    public static int length(byte[] text, int at, int end) {
        int first = text[at] & 0xFF;
        if (first < 0x80) {
            return isLegal(first) ? 1 : -1;
        }
        int wanted = wanted(first);
        int length = 1;
        while (length < wanted && at + length < end && isContinuation(text[at + length])) {
            length++;
        }
        boolean legal = wanted > 1 && length == wanted && isLegalSequence(text, at, length);
        return legal ? length : -length;
    }

    /** The number of bytes that a first byte announces; 1 for a byte that can't be one. */
    private static int wanted(int first) {
        if (first < 0xC0 || first > 0xF7) {
            return 1;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static boolean isContinuation(byte each) {
        return (each & 0xC0) == 0x80;
    }

    /** False for an overlong form, a surrogate, a forbidden character, or one above U+10FFFF. */
    private static boolean isLegalSequence(byte[] text, int at, int length) {
        int c = decoded(text, at, length);
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return c >= least && isLegal(c);
    }

    /** The character in a sequence of bytes that has the form of UTF-8, allowed or not. */
    public static int decoded(byte[] text, int at, int length) {
        int c = length == 1 ? text[at] : text[at] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            c = (c << 6) | (text[at + i] & 0x3F);
        }
        return c;
    }

    /**
     * The number of bytes of a numeric character reference: negative when its character is
     * forbidden or its x is in upper case, 0 when there is no complete one.
     */
    public static int referenceLength(byte[] text, int at, int end) {
        if (at + 3 >= end || text[at] != '&' || text[at + 1] != '#') {
            return 0;
        }
        boolean hex = (text[at + 2] | 0x20) == 'x';
        int from = hex ? at + 3 : at + 2;
        int to = from;
        int most = Math.min(end, at + LONGEST_REFERENCE);
        while (to < most && Character.digit(text[to], hex ? HEX : DECIMAL) >= 0) {
            to++;
        }
        if (to == from || to >= most || text[to] != ';') {
            return 0;
        }
        int length = to + 1 - at;
        return text[at + 2] != 'X' && isLegal(referenced(text, at, length)) ? length : -length;
    }

    /** The character of a complete reference; {@link Integer#MAX_VALUE} for a larger number. */
    public static int referenced(byte[] text, int at, int length) {
        boolean hex = (text[at + 2] | 0x20) == 'x';
        long c = 0;
        for (int i = at + (hex ? 3 : 2); i < at + length - 1; i++) {
            c = c * (hex ? HEX : DECIMAL) + Character.digit(text[i], HEX);
            c = Math.min(c, Integer.MAX_VALUE);
        }
        return (int) c;
    }
}
