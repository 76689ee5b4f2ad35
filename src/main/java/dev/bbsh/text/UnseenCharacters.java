package dev.bbsh.text;

import java.util.Locale;

/**
 * Characters whose effect is invisible: controls, everything that is a format character to Unicode
 * (bidirectional controls, zero-width characters, tags), line separators, lone surrogates, and
 * characters that Unicode doesn't define.
 */
public final class UnseenCharacters {

    private UnseenCharacters() {}

    /** True when a code point or a lone surrogate is not seen, or controls a terminal. */
    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** The escapes of a code point's UTF-16 units, as JSON and JSONPath know them. */
    public static String escape(int c) {
        var all = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            all.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return all.toString();
    }
}
