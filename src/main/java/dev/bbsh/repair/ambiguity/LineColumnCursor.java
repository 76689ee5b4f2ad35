package dev.bbsh.repair.ambiguity;

import dev.bbsh.json.syntax.LineColumn;
import dev.bbsh.work.Progress;

/** A place in the file that moves forward with an offset of the text. */
public final class LineColumnCursor {

    private static final int STEP = 1 << 16;

    private final UnfoldedText text;
    private final Progress progress;
    private int at;
    private LineColumn place = LineColumn.START;

    public LineColumnCursor(UnfoldedText text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    public LineColumn moveTo(int offset) {
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
