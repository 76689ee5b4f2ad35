package dev.bbsh.render.text;

import org.jline.utils.WCWidth;

/** Measures and cuts texts by the number of terminal cells they take. */
public final class DisplayWidth {

    private DisplayWidth() {}

    /** The number of cells of a text that is safe to show. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }

    /** The text, cut and ended with {@code …} when it takes more cells than available. */
    static String cut(String text, int cells) {
        return of(text) <= cells ? text : text.substring(0, fitting(text, cells - 1)) + "…";
    }

    /** The number of {@code char}s of the text that fit into the cells. */
    static int fitting(String text, int cells) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += of(c);
            if (used > cells) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
