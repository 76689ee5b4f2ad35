package dev.bbsh.render;

import dev.bbsh.text.UnseenCharacters;

import java.util.Locale;

/**
 * Escapes the characters that must not reach a terminal unchanged: the unseen ones, and the letters
 * and marks that look like nothing.
 */
final class UnsafeCharacters {

    private UnsafeCharacters() {}

    /** True when a code point must not be shown unchanged. */
    static boolean isDangerous(int c) {
        if (c >= 0x20 && c < 0x7f) {
            return false;
        }
        return UnseenCharacters.isUnseen(c) || isBlankInDisguise(c);
    }

    private static boolean isBlankInDisguise(int c) {
        return switch (c) {
            case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0 -> true;
            default -> (c >= 0x180b && c <= 0x180f) || (c >= 0xe0100 && c <= 0xe01ef);
        };
    }

    /**
     * The offset of the first unsafe character at or after an offset; the length of the text if
     * there is none.
     */
    static int firstDangerous(CharSequence text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            if (isDangerous(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** The escape shown for an unsafe character in text for people. */
    static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String form = c < 0x80 ? "\\x%02x" : c > 0xffff ? "\\u{%x}" : "\\u%04x";
                yield String.format(Locale.ROOT, form, c);
            }
        };
    }
}
