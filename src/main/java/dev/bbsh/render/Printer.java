package dev.bbsh.render;

import dev.bbsh.text.UnseenCharacters;

import java.io.IOException;
import java.io.UncheckedIOException;
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
}
