package dev.bbsh.json.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The rules of UTF-8 by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {

    private Utf8() {}

    /**
     * The bytes by which a text is compared with keys and strings: its UTF-8. Half a surrogate
     * pair, which JSON can contain as an escape only, becomes the three bytes that UTF-8 would have
     * if it allowed them, so that it equals no other text.
     */
    public static byte[] of(String text) {
        return hasHalf(text) ? withHalves(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasHalf(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return text.codePoints().anyMatch(Utf8::isHalf);
            }
        }
        return false;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static byte[] withHalves(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints()
                .forEach(
                        (point) -> {
                            if (isHalf(point)) {
                                bytes.write(0xE0 | (point >> 12));
                                bytes.write(0x80 | ((point >> 6) & 0x3F));
                                bytes.write(0x80 | (point & 0x3F));
                            } else {
                                bytes.writeBytes(
                                        Character.toString(point).getBytes(StandardCharsets.UTF_8));
                            }
                        });
        return bytes.toByteArray();
    }

    /** The offset behind the byte order mark at the beginning of a text; its start without one. */
    public static int behindMark(byte[] bytes, int from, int to) {
        boolean marked =
                to - from >= 3
                        && bytes[from] == (byte) 0xEF
                        && bytes[from + 1] == (byte) 0xBB
                        && bytes[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    /**
     * The length in bytes of the character at a non-ASCII byte, or 0 when the bytes are not UTF-8.
     */
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
