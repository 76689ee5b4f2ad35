package dev.bbsh.json.repair;

import dev.bbsh.json.tape.LineColumn;
import dev.bbsh.work.Progress;

/** A place that moves forward through a text. */
final class Cursor {

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private final Progress progress;
    private int at;
    private LineColumn place = LineColumn.START;

    Cursor(byte[] text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    LineColumn moveTo(int offset) {
        while (at < offset) {
            int end = Math.min(offset, at + STEP);
            place = place.behind(text, at, end);
            at = end;
            progress.advance(0);
        }
        return place;
    }
}
