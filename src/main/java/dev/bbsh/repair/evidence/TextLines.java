package dev.bbsh.repair.evidence;

import dev.bbsh.repair.token.Symbol;

/** Lines of a text, as offsets; a line ends with a line feed. */
public final class TextLines {

    private final byte[] text;
    private final int end;

    public TextLines(byte[] text) {
        this(text, text.length);
    }

    /** Creates the lines before an offset; the last one may be cut there. */
    TextLines(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    int end() {
        return end;
    }

    /** The offset of the first byte of the line that contains an offset. */
    public int start(int offset) {
        int at = offset;
        while (at > 0 && text[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** The offset behind a line's last byte, its line feed included. */
    public int next(int offset) {
        int at = offset;
        while (at < end && text[at] != '\n') {
            at++;
        }
        return Math.min(end, at + 1);
    }

    /** The offset of a line's first byte that is not a blank; its end for a blank line. */
    int content(int lineStart) {
        int at = lineStart;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** True when only closing brackets are before an offset on its line. */
    public boolean ledByClosers(int offset) {
        int at = offset - 1;
        while (at >= 0 && (text[at] == ' ' || text[at] == '\t' || Symbol.of(text[at]).closes())) {
            at--;
        }
        return at < 0 || text[at] == '\n';
    }

    boolean blank(int lineStart) {
        int at = content(lineStart);
        return at >= text.length || text[at] == '\n' || text[at] == '\r';
    }

    /**
     * True when a line ends between two offsets that are at most 4 KiB apart, or they are further
     * apart.
     */
    public boolean apart(int from, int to) {
        if (to - from > 4096) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                return true;
            }
        }
        return false;
    }
}
