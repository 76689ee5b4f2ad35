package dev.bbsh.migrate.partial;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.function.Consumer;

/** Takes the elements of an array in their order, as few pieces as possible. */
final class PieceCursor {

    private final Iterator<Piece> pieces;
    private @Nullable Piece rest;

    PieceCursor(Composite array) {
        this.pieces = array.pieces().iterator();
    }

    /** Passes the next elements on. */
    void take(int count, Consumer<Piece> taker) {
        long left = count;
        while (left > 0) {
            Piece next = rest == null ? pieces.next() : rest;
            rest = null;
            if (left < next.count()) {
                Run run = (Run) next;
                taker.accept(run.first(left));
                rest = run.skip(left);
                left = 0;
            } else {
                taker.accept(next);
                left -= next.count();
            }
        }
    }
}
