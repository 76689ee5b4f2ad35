package dev.bbsh.render.format;

import org.jline.utils.WCWidth;

/** How many cells of a terminal a text takes. */
final class Width {

    private Width() {}

    /** The cells of a text that is safe to show. */
    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }

    /** The text, cut and ended with {@code …} when it takes more cells than there are. */
    static String cut(String text, int cells) {
        return of(text) <= cells ? text : text.substring(0, fitting(text, cells - 1)) + "…";
    }

    /** The same for a path, of which the end says most: its beginning is left out. */
    static String cutPath(String path, int cells) {
        int start = 0;
        while (of(path.substring(start)) > cells - (start == 0 ? 0 : 1)) {
            start += Character.charCount(path.codePointAt(start));
        }
        return start == 0 ? path : "…" + path.substring(start);
    }

    /** How many {@code char}s of the text fit into the cells. */
    private static int fitting(String text, int cells) {
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
