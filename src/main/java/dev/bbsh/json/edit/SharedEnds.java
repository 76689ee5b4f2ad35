package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * The elements at the beginnings and at the ends of two arrays that are the same parts of the same
 * files. An array and a version of it with a few edits share nearly all: this is known from their
 * pieces, without a look at any element.
 *
 * @param front the number of elements at the beginnings
 * @param back the number of elements at the ends, none of which counts as one of the front
 */
record SharedEnds(long front, long back) {

    static SharedEnds of(JsonValue before, JsonValue after) {
        List<Piece> older = pieces(before);
        List<Piece> newer = pieces(after);
        long front = shared(new Walk(older, true), new Walk(newer, true));
        Collections.reverse(older);
        Collections.reverse(newer);
        long back = shared(new Walk(older, false), new Walk(newer, false));
        return new SharedEnds(front, Math.min(back, Math.min(before.size(), after.size()) - front));
    }

    private static List<Piece> pieces(JsonValue array) {
        List<Piece> pieces = new ArrayList<>();
        array.pieces().forEach(pieces::add);
        return pieces;
    }

    private static long shared(Walk one, Walk other) {
        long all = 0;
        long here = one.sharedWith(other);
        while (here > 0) {
            int edge = one.left <= other.left ? one.edge() : other.edge();
            one.pass(here, edge);
            other.pass(here, edge);
            all += here;
            here = one.sharedWith(other);
        }
        return all;
    }

    /** A walk through the pieces of an array, from its beginning or from its end. */
    private static final class Walk {

        private final Iterator<Piece> pieces;
        private final boolean forward;
        private @Nullable Piece piece;

        /** The number of children of the piece that are not yet passed. */
        private long left;

        /** The tape index at which those of a run begin; backward, at which they end. */
        private int at;

        Walk(List<Piece> pieces, boolean forward) {
            this.pieces = pieces.iterator();
            this.forward = forward;
            next();
        }

        private void next() {
            piece = pieces.hasNext() ? pieces.next() : null;
            left = piece == null ? 0 : piece.count();
            at = piece instanceof Run run ? forward ? run.from() : run.to() : 0;
        }

        /** The number of the next children that are the same as those of another walk. */
        long sharedWith(Walk other) {
            if (piece instanceof Run run && other.piece instanceof Run its) {
                boolean same = run.segment() == its.segment() && at == other.at;
                return same ? Math.min(left, other.left) : 0;
            }
            boolean same =
                    piece instanceof SingleChild child
                            && other.piece instanceof SingleChild its
                            && child.value().equals(its.value());
            return same ? 1 : 0;
        }

        /** The tape index where the piece ends in the direction of the walk. */
        int edge() {
            return piece instanceof Run run ? forward ? run.to() : run.from() : 0;
        }

        /** Passes the next children, up to a tape index. */
        void pass(long children, int edge) {
            left -= children;
            at = edge;
            if (left == 0) {
                next();
            }
        }
    }
}
