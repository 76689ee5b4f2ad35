package dev.bbsh.json.tape;

/** Reads the numbers of JSON text. */
final class Numbers {

    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x4646464646464646L;
    private static final long HIGH = 0x8080808080808080L;

    private Numbers() {}

    /** The offset behind a valid number. */
    static int end(byte[] bytes, int at) {
        int end = at;
        while (isPart(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isPart(byte each) {
        return (each >= '0' && each <= '9')
                || each == '.'
                || each == '-'
                || each == '+'
                || (each | 0x20) == 'e';
    }

    /** The offset behind the digits that start here, which may be none. */
    static int digits(byte[] bytes, int at) {
        int end = at;
        while (true) {
            long eight = (long) Strings.LONG.get(bytes, end);
            long other = ((eight - ZEROS) | (eight + ABOVE_NINE)) & HIGH;
            if (other != 0) {
                return end + (Long.numberOfTrailingZeros(other) >>> 3);
            }
            end += 8;
        }
    }
}
