package dev.bbsh.json.repair.search;

import dev.bbsh.work.Progress;

/** Finds the line from which on a text's brackets and its indentation disagree. */
final class Doubts {

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private final Layout layout;
    private int at;
    private int depth;
    private int since = -1;
    private boolean lineStart = true;
    private int column;

    private Doubts(byte[] text, Layout layout, Attempt start) {
        this.text = text;
        this.layout = layout;
        at = start.at();
        Level level = start.state().level();
        depth = layout.arraysCount() ? level.depth() : level.objects();
        lineStart = false;
    }

    /**
     * The offset of the first token of the lines that disagree up to a place; -1 when the last line
     * before it agrees, or nothing can be said.
     */
    static int first(byte[] text, Layout layout, Attempt start, int end, Progress progress) {
        if (!layout.steady()) {
            return -1;
        }
        Doubts doubts = new Doubts(text, layout, start);
        while (doubts.at < end) {
            progress.advance(0);
            doubts.read(Math.min(end, doubts.at + STEP));
        }
        return doubts.since;
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
