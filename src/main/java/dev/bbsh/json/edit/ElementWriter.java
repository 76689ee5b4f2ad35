package dev.bbsh.json.edit;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;
import dev.bbsh.work.Progress;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Rewrites the elements of an array one after the other, for a change of nearly all of a million
 * records: they are copied and parsed once. The text between them is kept.
 */
public final class ElementWriter {

    private final Composite array;
    private final SegmentRewriter text;
    private final Iterator<Piece> pieces;
    private Run run = Run.of(Segment.of("[0]"), 0);
    private int at;
    private int left;

    /**
     * @param array the array whose elements will all be rewritten
     */
    public ElementWriter(JsonValue array, Progress progress) {
        this.array = Composite.of(array);
        this.text = new SegmentRewriter(progress);
        this.pieces = this.array.pieces().iterator();
    }

    /** Writes the next element: its own text, or another one. */
    public void next(Consumer<TextSink> element) {
        text.add(nextLead(), element);
    }

    private Text nextLead() {
        if (left > 0) {
            int before = at;
            at = run.after(at);
            left--;
            return Text.in(
                    run.segment(), run.segment().textEnd(before), run.segment().textStart(at));
        }
        Piece piece = pieces.next();
        if (piece instanceof Run next) {
            run = next;
            at = next.from();
            left = (int) next.count() - 1;
        }
        return piece.lead();
    }

    /** The rewritten array. */
    public JsonValue finish() {
        return array.with(text.finish());
    }
}
