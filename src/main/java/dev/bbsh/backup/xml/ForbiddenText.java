package dev.bbsh.backup.xml;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Describes forbidden text: a character, a reference to one, or bytes that are not UTF-8. */
public final class ForbiddenText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ForbiddenText() {}

    /** The text in words, such as {@code U+001B} or {@code byte 0x93 (Windows-1252: “)}. */
    public static String describe(byte[] text, int at, int length) {
        int first = text[at] & 0xFF;
        if (first < 0x80 && length == 1) {
            return codePoint(first);
        }
        if (first == '&') {
            return reference(text, at, length);
        }
        int wanted = first < 0xC0 || first > 0xF7 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        return wanted > 1 && length == wanted
                ? sequence(text, at, length)
                : bytes(text, at, length, wanted);
    }

    /** True when these bytes look like a letter or a sign of Windows-1252. */
    public static boolean isWindows(byte[] text, int at, int length) {
        int first = text[at] & 0xFF;
        return length == 1 && first >= 0x80 && !windows(first).isEmpty();
    }

    private static String reference(byte[] text, int at, int length) {
        String typed = new String(text, at, length, StandardCharsets.US_ASCII);
        int c = XmlCharacters.referenced(text, at, length);
        if (c > Character.MAX_CODE_POINT) {
            return typed + " (no character)";
        }
        return XmlCharacters.isLegal(c)
                ? typed + " (upper-case X)"
                : typed + " (" + codePoint(c) + ")";
    }

    private static String sequence(byte[] text, int at, int length) {
        int c = XmlCharacters.decoded(text, at, length);
        if (c > Character.MAX_CODE_POINT) {
            return hex(text, at, length) + " (no character)";
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        if (c < least) {
            return hex(text, at, length) + " (overlong " + codePoint(c) + ")";
        }
        return Character.isSurrogate((char) c) && c < 0x10000
                ? codePoint(c) + " (half of a surrogate pair)"
                : codePoint(c);
    }

    private static String bytes(byte[] text, int at, int length, int wanted) {
        String hex = hex(text, at, length);
        if (length > 1) {
            return hex + " (cut-off UTF-8)";
        }
        String guess = windows(text[at] & 0xFF);
        if (!guess.isEmpty()) {
            return hex + " (Windows-1252: " + guess + ")";
        }
        return hex + (wanted > 1 ? " (cut-off UTF-8)" : " (not UTF-8)");
    }

    /** The character of a byte in Windows-1252, empty when it has none that can be seen. */
    private static String windows(int each) {
        String text = WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) each})).toString();
        char c = text.charAt(0);
        boolean seen = c != '\uFFFD' && !Character.isISOControl(c) && !Character.isSpaceChar(c);
        return seen && c != '\u00AD' ? text : "";
    }

    private static String codePoint(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static String hex(byte[] text, int at, int length) {
        StringBuilder hex = new StringBuilder(length == 1 ? "byte" : "bytes");
        for (int i = at; i < at + length; i++) {
            hex.append(String.format(Locale.ROOT, " 0x%02X", text[i] & 0xFF));
        }
        return hex.toString();
    }
}
