package dev.bbsh.json.repair;

import dev.bbsh.json.tape.LineColumn;
import dev.bbsh.work.Progress;

/** A place in the file that moves forward with an offset of the text. */
final class Cursor {

    private static final int STEP = 1 << 16;

    private final Unfolded text;
    private final Progress progress;
    private int at;
    private LineColumn place = LineColumn.START;

    Cursor(Unfolded text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    LineColumn moveTo(int offset) {
        int there = text.place(offset);
        while (at < there) {
            int end = Math.min(there, at + STEP);
            place = place.behind(text.original(), at, end);
            at = end;
            progress.advance(0);
        }
        return place;
    }
}
