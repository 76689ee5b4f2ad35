package dev.bbsh.json.syntax;

/** Reads the numbers of JSON text. */
public final class JsonNumbers {

    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x4646464646464646L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private JsonNumbers() {}

    /** The offset behind a valid number. */
    public static int end(byte[] bytes, int at) {
        int end = at;
        while (isPart(bytes[end])) {
            end++;
        }
        return end;
    }

    /** True when two numbers are written in the same way. */
    public static boolean sameToken(byte[] one, int at, byte[] other, int otherAt) {
        int mine = at;
        int its = otherAt;
        while (true) {
            long eight = (long) JsonStrings.LONG.get(one, mine);
            long different = eight ^ (long) JsonStrings.LONG.get(other, its);
            long behind = ((eight - ZEROS) | (eight + ABOVE_NINE)) & HIGH;
            if (behind == 0 && different == 0) {
                mine += 8;
                its += 8;
                continue;
            }
            int digits = Long.numberOfTrailingZeros(behind) >>> 3;
            boolean same = digits == 0 || different << (64 - 8 * digits) == 0;
            return same && sameRest(one, mine + digits, other, its + digits);
        }
    }

    /** True when what follows the first digits is the same: a fraction, an exponent, or nothing. */
    private static boolean sameRest(byte[] one, int at, byte[] other, int otherAt) {
        int mine = at;
        int its = otherAt;
        while (isPart(one[mine]) && one[mine] == other[its]) {
            mine++;
            its++;
        }
        return !isPart(one[mine]) && !isPart(other[its]);
    }

    private static boolean isPart(byte each) {
        return (each >= '0' && each <= '9')
                || each == '.'
                || each == '-'
                || each == '+'
                || (each | 0x20) == 'e';
    }

    /**
     * The value of digits.
     *
     * @param count 1 to 18
     */
    public static long value(byte[] bytes, int at, int count) {
        long value = 0;
        int done = 0;
        while (count - done >= 8) {
            value =
                    value * 100_000_000
                            + eight((long) JsonStrings.LONG.get(bytes, at + done) - ZEROS);
            done += 8;
        }
        int rest = count - done;
        if (rest == 0) {
            return value;
        }
        // Shifted, the digits are behind as many zeros as are missing.
        long last = ((long) JsonStrings.LONG.get(bytes, at + done) - ZEROS) << (64 - 8 * rest);
        return value * TENS[rest] + eight(last);
    }

    /**
     * The number of eight digits, the first in the lowest byte: combined to pairs, then fours, then
     * all.
     */
    private static long eight(long digits) {
        long pairs = (digits * (1 + (10 << 8))) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = (pairs * (1 + (100L << 16))) >>> 16 & 0x0000FFFF0000FFFFL;
        return (fours * (1 + (10_000L << 32))) >>> 32;
    }

    /** The offset behind the digits that start here; there may be none. */
    public static int digits(byte[] bytes, int at) {
        int end = at;
        while (true) {
            long eight = (long) JsonStrings.LONG.get(bytes, end);
            long other = ((eight - ZEROS) | (eight + ABOVE_NINE)) & HIGH;
            if (other != 0) {
                return end + (Long.numberOfTrailingZeros(other) >>> 3);
            }
            end += 8;
        }
    }
}
