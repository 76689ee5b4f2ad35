package dev.bbsh.json.tape;

/** Reads the numbers of JSON text. */
final class Numbers {

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
        while (bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }
}
