package dev.bbsh.migrate.redact.utf8;

import dev.bbsh.json.syntax.JsonStrings;

/** Reads ASCII digits, eight at a time where that is possible. */
public final class AsciiDigits {

    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long HIGH = 0x8080808080808080L;

    private AsciiDigits() {}

    /**
     * The end of the digits that begin there; the same place when there are none.
     *
     * @param text with eight more bytes behind its end
     */
    static int end(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            long eight = (long) JsonStrings.LONG.get(text, at) ^ ZEROS;
            long others = ((eight + ABOVE_NINE) | eight) & HIGH;
            if (others != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(others) >>> 3));
            }
            at += 8;
        }
        return to;
    }

    /** The value of at most 18 digits. */
    public static long value(byte[] text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text[i] - '0';
        }
        return value;
    }

    /** True for 13 digits that are a time from 2001 to 2039. */
    static boolean isTime(byte[] text, int from, int to) {
        return to - from == 13
                && (text[from] == '1' || (text[from] == '2' && text[from + 1] < '2'));
    }

    /** True for the first ID of every kind in every Jira, which stays. */
    static boolean isFirstId(byte[] text, int from, int to) {
        return to - from == 5 && text[from] == '1' && value(text, from, to) == 10_000;
    }
}
