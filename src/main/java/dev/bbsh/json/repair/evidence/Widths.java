package dev.bbsh.json.repair.evidence;

import dev.bbsh.json.repair.token.Breaks;
import dev.bbsh.work.Progress;

/** How long the lines of a text are, which shows where a program folded them. */
public final class Widths {

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private int longest;
    private int lines;
    private int followed;
    private int indented;

    private Widths(byte[] text) {
        this.text = text;
    }

    public static Widths of(byte[] text, Progress progress) {
        Widths widths = new Widths(text);
        for (int at = 0; at < text.length; at = widths.next(at)) {
            if (at / STEP != widths.next(at) / STEP) {
                progress.advance(0);
            }
            widths.line(at);
        }
        return widths;
    }

    /** True for the lengths at which programs are known to fold. */
    public static boolean known(int width) {
        return switch (width) {
            case 76, 78, 80, 990, 998 -> true;
            default -> false;
        };
    }

    private int next(int from) {
        int end = end(from);
        return end < text.length ? Breaks.first(text, end) : end;
    }

    private int end(int from) {
        int end = from;
        while (end < text.length && !Breaks.at(text, end)) {
            end++;
        }
        return end;
    }

    private void line(int from) {
        int end = end(from);
        int width = end - content(from);
        if (width > longest) {
            longest = width;
            lines = 0;
            followed = 0;
            indented = 0;
        }
        if (width == longest && end < text.length) {
            lines++;
            followed++;
            indented += blank(Breaks.first(text, end)) ? 1 : 0;
        }
    }

    /** Where a line begins once the blank is left out that mail programs add to the next line. */
    private int content(int from) {
        boolean added = from > 1 && text[from - 2] == '\r' && blank(from) && !blank(from + 1);
        return added ? from + 1 : from;
    }

    private boolean blank(int at) {
        return at < text.length && text[at] == ' ';
    }

    /**
     * The length of the line that ends at an offset, when a program folded it there: none is
     * longer, and others have the same length or it is a usual one; else 0.
     */
    public int folded(int end) {
        int from = end;
        while (from > 0 && end - from <= longest + 1 && !Breaks.at(text, from - 1)) {
            from--;
        }
        int width = end - content(from);
        return width == longest && (lines > 1 || known(width)) ? width : 0;
    }

    /** True when every line behind one that was folded begins with a blank; null for a single. */
    public boolean allIndented() {
        return followed > 1 && indented == followed;
    }

    /** True when some line behind one that was folded begins without a blank. */
    public boolean notIndented() {
        return indented < followed;
    }
}
