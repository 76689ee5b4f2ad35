package dev.bbsh.json.repair;

import dev.bbsh.work.Progress;

/** A place that moves forward through a text, as line and column. */
final class LineColumn {

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private final Progress progress;
    private int at;
    private long line = 1;
    private long column = 1;

    LineColumn(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    LineColumn moveTo(int offset) {
        while (at < offset) {
            step(Math.min(offset, at + STEP));
            progress.advance(0);
        }
        return this;
    }

    private void step(int end) {
        for (; at < end; at++) {
            if (text[at] == '\n') {
                line++;
                column = 1;
            } else if ((text[at] & 0xC0) != 0x80) {
                column++;
            }
        }
    }

    /** Counted from 1. */
    long line() {
        return line;
    }

    /** Characters, counted from 1. */
    long column() {
        return column;
    }
}
