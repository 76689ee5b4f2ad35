package dev.bbsh.render;

import dev.bbsh.text.UnseenCharacters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Prints text so that a terminal can only show it: text from a customer's file can't control the
 * terminal. Control characters, line ends included, become visible escapes such as {@code \x1b} or
 * {@code \}{@code u202e}; only {@link #newline} and {@link #csvNewline} end a line. All output goes
 * through this class.
 *
 * <p>Every method throws {@link UncheckedIOException} when the output is closed.
 */
public final class Printer {

    private final Appendable out;
    private final Palette palette;

    /** A printer that writes to an output of characters; it never closes or flushes it. */
    public Printer(Appendable out, Palette palette) {
        this.out = out;
        this.palette = palette;
    }

    /** The text with everything that isn't safe to show escaped. */
    public static String visible(String text) {
        if (UnsafeCharacters.firstDangerous(text, 0) == text.length()) {
            return text;
        }
        var all = new StringBuilder(text.length() + 8);
        new Printer(all, Palette.NONE).print(text);
        return all.toString();
    }

    /** Prints a text. */
    public Printer print(String text) {
        return print(Style.PLAIN, text);
    }

    /** Prints a text in a style. */
    public Printer print(Style style, String text) {
        return styled(style, text, UnsafeCharacters::escape);
    }

    /** Prints the pieces of a line, without its end. */
    public Printer print(TextLine line) {
        line.whole().phrases().forEach((phrase) -> print(phrase.style(), phrase.text()));
        return this;
    }

    /** Prints the text of a JSON token; unsafe characters are written as {@code \}{@code uXXXX}. */
    public Printer json(Style style, String token) {
        return styled(style, token, UnseenCharacters::escape);
    }

    /** Ends the line. */
    public Printer newline() {
        append("\n");
        return this;
    }

    /** Ends the line with CR LF, as RFC 4180 requires. */
    public Printer csvNewline() {
        append("\r\n");
        return this;
    }

    private Printer styled(Style style, String text, IntFunction<String> escape) {
        if (text.isEmpty()) {
            return this;
        }
        append(palette.on(style));
        safely(text, escape);
        append(palette.off(style));
        return this;
    }

    private void safely(String text, IntFunction<String> escape) {
        int from = 0;
        while (from < text.length()) {
            int to = UnsafeCharacters.firstDangerous(text, from);
            append(text.substring(from, to));
            if (to < text.length()) {
                int c = text.codePointAt(to);
                append(escape.apply(c));
                to += Character.charCount(c);
            }
            from = to;
        }
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Escapes the characters that must not reach a terminal unchanged: the unseen ones, and the
     * letters and marks that look like nothing.
     */
    private static final class UnsafeCharacters {

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
}
