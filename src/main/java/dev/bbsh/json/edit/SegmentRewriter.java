package dev.bbsh.json.edit;

import dev.bbsh.json.Piece;
import dev.bbsh.json.Pieces;
import dev.bbsh.json.Run;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Writes neighbouring elements of an array into new segments, so that a change of a million records
 * takes the memory of their text and not of a million pieces. Long unchanged runs stay where they
 * are.
 */
final class SegmentRewriter {

    private static final int LONG_RUN = 1 << 16;
    private static final int SEGMENT = 64 << 20;

    /** The room for a segment, and for most records that end behind it. */
    private static final int FULL = SEGMENT + (1 << 20);

    private final Progress progress;
    private byte[] text = new byte[1 << 16];
    private int length;
    private @Nullable Text lead;
    private Pieces finished = Pieces.NONE;

    SegmentRewriter(Progress progress) {
        this.progress = progress;
    }

    void add(Pieces pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Run run
                    && run.end() - run.segment().textStart(run.from()) > LONG_RUN) {
                finishSegment();
                finished = finished.then(run);
            } else {
                add(piece);
            }
        }
    }

    private void add(Piece piece) {
        add(piece.lead(), piece::writeTo);
    }

    /** Adds an element that is written by a writer. */
    void add(Text separator, Consumer<TextSink> writer) {
        if (lead == null) {
            lead = separator;
            append(Text.of("["));
        } else {
            append(separator);
        }
        writer.accept(this::append);
        if (length > SEGMENT) {
            finishSegment();
        }
    }

    private void append(Text more) {
        int wanted = length + more.length() + 1 + Segment.PADDING;
        if (wanted > text.length) {
            text = Arrays.copyOf(text, Math.max(wanted, Math.min(text.length * 2, FULL)));
        }
        more.copyTo(text, length);
        length += more.length();
    }

    private void finishSegment() {
        if (lead == null) {
            return;
        }
        append(Text.of("]"));
        byte[] kept = new byte[length + Segment.PADDING];
        System.arraycopy(text, 0, kept, 0, length);
        Segment segment = Segment.parse(kept, 0, length, progress);
        finished = finished.then(Run.of(segment, 0).ledBy(lead));
        lead = null;
        length = 0;
    }

    /** All that was added. */
    Pieces finish() {
        finishSegment();
        return finished;
    }
}
