package dev.bbsh.repair.evidence;

import dev.bbsh.work.Progress;

/** Finds the first line at which a text's brackets and its indentation disagree. */
public final class IndentationConflict {

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private final Indentation layout;
    private int at;
    private int depth;
    private int since = -1;
    private boolean lineStart;
    private int column;

    /**
     * @param at byte offset where the comparison begins, behind a token
     * @param nesting the containers that are open there
     */
    public IndentationConflict(
            byte[] text, Indentation layout, int at, Indentation.Nesting nesting) {
        this.text = text;
        this.layout = layout;
        this.at = at;
        depth = layout.levels(nesting);
    }

    /**
     * The offset of the first token of the lines that disagree up to a place; -1 when the last line
     * before it agrees, or nothing is known.
     */
    public int first(int end, Progress progress) {
        while (layout.steady() && at < end) {
            progress.advance(0);
            read(Math.min(end, at + STEP));
        }
        return since;
    }

    private void read(int end) {
        while (at < end) {
            byte value = text[at];
            if (value == '\n') {
                lineStart = true;
                column = 0;
                at++;
            } else if (value == ' ' || value == '\t' || value == '\r') {
                column++;
                at++;
            } else {
                token(value);
            }
        }
    }

    private void token(byte value) {
        boolean counts = value == '{' || value == '}' || layout.arraysCount();
        boolean closes = value == '}' || value == ']';
        depth -= closes && counts ? 1 : 0;
        if (lineStart) {
            judge();
        }
        depth += (value == '{' || value == '[') && counts ? 1 : 0;
        lineStart = false;
        at = value == '"' ? stringEnd() : at + 1;
    }

    private void judge() {
        if (layout.fits(depth, column)) {
            since = -1;
        } else if (since < 0) {
            since = at;
        }
    }

    private int stringEnd() {
        int i = at + 1;
        while (i < text.length && text[i] != '"' && text[i] != '\n') {
            i += text[i] == '\\' ? 2 : 1;
        }
        return Math.min(text.length, i + 1);
    }
}
