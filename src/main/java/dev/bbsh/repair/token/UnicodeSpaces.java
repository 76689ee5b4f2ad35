package dev.bbsh.repair.token;

/** White space of Unicode that JSON does not allow between tokens, in UTF-8. */
final class UnicodeSpaces {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH = 0x200B;

    private UnicodeSpaces() {}

    /** The length in bytes of the odd space at an offset, 0 when there is none. */
    static int width(byte[] text, int at) {
        if (at >= text.length) {
            return 0;
        }
        if (text[at] == 0x0B || text[at] == 0x0C) {
            return 1;
        }
        return odd(CodePoints.at(text, at)) ? CodePoints.width(text, at) : 0;
    }

    /** False for characters without width on the line. */
    static boolean visible(byte[] text, int at) {
        int point = CodePoints.at(text, at);
        return point != BYTE_ORDER_MARK && !zeroWidth(point);
    }

    private static boolean odd(int point) {
        return point == 0xA0
                || point == 0x85
                || point == 0x1680
                || (point >= 0x2000 && point <= 0x200A)
                || zeroWidth(point)
                || point == 0x2028
                || point == 0x2029
                || point == 0x202F
                || point == 0x205F
                || point == 0x3000
                || point == BYTE_ORDER_MARK;
    }

    private static boolean zeroWidth(int point) {
        return (point >= ZERO_WIDTH && point <= 0x200D) || point == 0x2060;
    }
}
