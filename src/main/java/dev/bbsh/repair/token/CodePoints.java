package dev.bbsh.repair.token;

/** Characters of UTF-8 text, read one at a time. */
public final class CodePoints {

    private CodePoints() {}

    /** The code point at an offset; -1 for bytes that are not UTF-8, or behind the end. */
    public static int at(byte[] text, int at) {
        int width = width(text, at);
        if (width == 0) {
            return -1;
        }
        if (width == 1) {
            return text[at];
        }
        int point = text[at] & (0xFF >> (width + 1));
        for (int i = 1; i < width; i++) {
            point = (point << 6) | (text[at + i] & 0x3F);
        }
        return shortest(point, width) ? point : -1;
    }

    /** The length in bytes of the character at an offset; 0 for bytes that are not UTF-8. */
    public static int width(byte[] text, int at) {
        if (at >= text.length) {
            return 0;
        }
        int lead = text[at] & 0xFF;
        int width = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead > 0xF4 || at + width > text.length) {
            return 0;
        }
        for (int i = 1; i < width; i++) {
            if ((text[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return width;
    }

    /** The offset of the first byte that is not UTF-8; the length of valid text. */
    public static int valid(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            if (text[at] >= 0) {
                at++;
            } else if (at(text, at) >= 0) {
                at += width(text, at);
            } else {
                return at;
            }
        }
        return to;
    }

    private static boolean shortest(int point, int width) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !surrogate
                && point <= Character.MAX_CODE_POINT
                && (width < 3 || point >= (width == 3 ? 0x800 : 0x10000));
    }
}
