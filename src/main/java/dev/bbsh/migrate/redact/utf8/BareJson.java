package dev.bbsh.migrate.redact.utf8;

/** The values of JSON that are no strings. */
final class BareJson {

    private BareJson() {}

    /** True for true, false and null, and for a number with a fraction or an exponent. */
    static boolean stays(byte[] text, int from, int to) {
        return switch (text[from]) {
            case 't' -> is("true", text, from, to);
            case 'f' -> is("false", text, from, to);
            case 'n' -> is("null", text, from, to);
            default -> isDecimal(text, from, to);
        };
    }

    private static boolean is(String word, byte[] text, int from, int to) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(byte[] text, int from, int to) {
        int points = 0;
        boolean decimal = false;
        for (int i = from; i < to; i++) {
            byte each = text[i];
            points += each == '.' ? 1 : 0;
            decimal |= each == '.' || each == 'e' || each == 'E';
            if (!(each >= '0' && each <= '9') && ".eE+-".indexOf(each) < 0) {
                return false;
            }
        }
        return decimal && points < 2;
    }
}
