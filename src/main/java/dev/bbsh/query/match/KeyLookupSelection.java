package dev.bbsh.query.match;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.MemberIndex;
import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/**
 * Selects the children that meet a condition which requires, among others, that a member is a
 * certain string. Long runs of elements are looked up in an index instead of being scanned, once
 * the same name was asked for before.
 */
public final class KeyLookupSelection extends ChildSelection {

    /** The minimum number of elements; fewer are scanned as fast. */
    private static final int WORTH = 10_000;

    private final String name;
    private final String text;
    private final NodePredicate test;
    private final CancellationCheck meter;
    private final NodeCursor container = new NodeCursor();
    private Iterator<Piece> pieces = Collections.emptyIterator();
    private @Nullable Hits hits;
    private long before;
    private long inPiece;

    public KeyLookupSelection(
            String name, String text, NodePredicate test, CancellationCheck meter) {
        super(meter);
        this.name = name;
        this.text = text;
        this.test = test;
        this.meter = meter;
    }

    @Override
    void open(NodeCursor parent) {
        container.to(parent);
        pieces = Collections.emptyIterator();
        hits = null;
        before = 0;
        inPiece = 0;
        Composite composite = parent.composite();
        if (parent.isArray() && composite != null) {
            pieces = composite.pieces().iterator();
            children.close();
        } else if (parent.isArray()) {
            Segment segment = parent.segment();
            int node = parent.node();
            if (parent.size() >= WORTH) {
                hits = lookUp(segment, segment.firstChild(node), segment.next(node));
            }
            children.open(parent);
        } else {
            children.open(parent);
        }
    }

    private @Nullable Hits lookUp(Segment segment, int from, int to) {
        if (!segment.isWorthIndexing(name)) {
            return null;
        }
        MemberIndex index = segment.index(name, meter.progress());
        return index.isSelective()
                ? new Hits(segment, from, to, index.find(text).iterator())
                : null;
    }

    @Override
    boolean next() {
        while (true) {
            while (hits != null ? hits.next(at) : children.next(at)) {
                if (test.holds(at)) {
                    return true;
                }
            }
            if (!pieces.hasNext()) {
                return false;
            }
            enter(pieces.next());
        }
    }

    private void enter(Piece piece) {
        before += inPiece;
        inPiece = piece.count();
        hits =
                switch (piece) {
                    case Run run ->
                            run.count() < WORTH
                                    ? null
                                    : lookUp(run.segment(), run.from(), run.to());
                    case SingleChild _ -> null;
                };
        children.open(container, piece);
    }

    @Override
    Place.Step step() {
        if (!container.isArray()) {
            return children.step();
        }
        return new Place.Step.Index(before + (hits != null ? hits.ordinal() : children.index()));
    }

    /** True when a value has elements that an index can serve. */
    public static boolean isLong(NodeCursor container) {
        return indexed(container).isPresent();
    }

    /** True when an index over a name exists and serves the elements of a value. */
    public static boolean isReady(NodeCursor container, String name) {
        return indexed(container).filter((segment) -> segment.isIndexed(name)).isPresent();
    }

    private static Optional<Segment> indexed(NodeCursor container) {
        Composite composite = container.composite();
        if (composite == null || !container.isArray()) {
            return container.isArray() && container.size() >= WORTH
                    ? Optional.of(container.segment())
                    : Optional.empty();
        }
        for (Piece piece : composite.pieces()) {
            if (piece instanceof Run run && run.count() >= WORTH) {
                return Optional.of(run.segment());
            }
        }
        return Optional.empty();
    }

    /** The objects found by an index that are elements between two others, in order. */
    private static final class Hits {

        private final Segment segment;
        private final int from;
        private final int to;
        private final Iterator<MemberIndex.Found> found;
        private int element = -1;
        private int counted;
        private long ordinal;

        /**
         * @param from the tape index of the first element
         * @param to the tape index after the last
         */
        Hits(Segment segment, int from, int to, Iterator<MemberIndex.Found> found) {
            this.segment = segment;
            this.from = from;
            this.to = to;
            this.found = found;
            this.counted = from;
        }

        boolean next(NodeCursor spot) {
            while (found.hasNext()) {
                MemberIndex.Found each = found.next();
                boolean inside = each.object() >= from && each.object() < to;
                // A deeper match has a container that begins at an element or after it.
                if (inside && each.container() < from && each.object() != element) {
                    element = each.object();
                    spot.to(segment, element);
                    return true;
                }
            }
            return false;
        }

        /** The number of elements before the current one; counted on demand. */
        long ordinal() {
            while (counted < element) {
                counted = segment.next(counted);
                ordinal++;
            }
            return ordinal;
        }
    }
}
