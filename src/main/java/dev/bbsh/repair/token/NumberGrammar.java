package dev.bbsh.repair.token;

/** The number grammar of RFC 8259. */
final class NumberGrammar {

    private NumberGrammar() {}

    /** The offset behind the number that begins at an offset; the offset itself when none does. */
    static int end(byte[] text, int start) {
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
}
