package dev.bbsh.shell.terminal;

import dev.bbsh.render.Printer;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Makes a line safe to show while it is typed: pasted text, and lines from the history, can contain
 * characters that a terminal obeys. Each of them is shown as one other character.
 */
final class SafeLine implements Highlighter {

    /** The first of Unicode's symbols for control characters. */
    private static final char SYMBOLS = '\u2400';

    private static final char DELETE = '\u2421';

    private static final char OTHER = '\u2426';

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        return of(new AttributedString(line));
    }

    /** The same text in the same styles, made safe; line ends and tabs stay. */
    static AttributedString of(AttributedString line) {
        if (line.chars().allMatch(SafeLine::isSafe)) {
            return line;
        }
        var all = new AttributedStringBuilder();
        for (int at = 0; at < line.length(); at++) {
            all.style(line.styleAt(at)).append(shown(line.charAt(at)));
        }
        return all.toAttributedString();
    }

    private static char shown(char c) {
        if (isSafe(c)) {
            return c;
        }
        return c < ' ' ? (char) (SYMBOLS + c) : c == 0x7f ? DELETE : OTHER;
    }

    private static boolean isSafe(int c) {
        return (c >= ' ' && c < 0x7f)
                || c == '\n'
                || c == '\t'
                || Character.isSurrogate((char) c)
                || Printer.visible(String.valueOf((char) c)).length() == 1;
    }
}
