package dev.bbsh.json.tape;

/**
 * What UTF-8 allows, as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
final class Utf8 {

    private Utf8() {}

    /** How many bytes the character at a non-ASCII byte has, or 0 when the bytes are not UTF-8. */
    static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        if (first < 0xC2 || first > 0xF4 || !isContinuation(second)) {
            return 0;
        }
        if (first < 0xE0) {
            return 2;
        }
        if (!isContinuation(bytes[at + 2])) {
            return 0;
        }
        if (first < 0xF0) {
            boolean wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F);
            return wrong ? 0 : 3;
        }
        boolean outside = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
        return outside || !isContinuation(bytes[at + 3]) ? 0 : 4;
    }

    private static boolean isContinuation(int each) {
        return (each & 0xC0) == 0x80;
    }
}
