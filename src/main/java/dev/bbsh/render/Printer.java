package dev.bbsh.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/**
 * The one way out: whatever a customer's file could say, a terminal that gets it from here shows it
 * and does not obey it. Control characters, line ends included, become visible escapes such as
 * {@code \x1b} or {@code \}{@code u202e}; only {@link #newline} ends a line.
 *
 * <p>Every method throws {@link UncheckedIOException} when the output is closed.
 */
public final class Printer {

    private final Appendable out;
    private final Palette palette;

    /** A printer onto an output that takes characters; it never closes or flushes it. */
    public Printer(Appendable out, Palette palette) {
        this.out = out;
        this.palette = palette;
    }

    /** A text as it is safe to show. */
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
        return styled(style, text, Visible::escape);
    }

    /** Prints the pieces of a line, without its end. */
    public Printer print(TextLine line) {
        line.phrases().forEach((phrase) -> print(phrase.style(), phrase.text()));
        return this;
    }

    /**
     * Prints the text of a JSON token; what is dangerous in it stands as {@code \}{@code uXXXX}.
     */
    public Printer json(Style style, String token) {
        return styled(style, token, Visible::jsonEscape);
    }

    /** Ends the line. */
    public Printer newline() {
        append("\n");
        return this;
    }

    /** Ends a line as RFC 4180 wants it. */
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
            int to = Visible.firstDangerous(text, from);
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
