package dev.bbsh.query.match;

import dev.bbsh.json.Composite;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.tape.MemberIndex;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.node.CancellationCheck;
import dev.bbsh.query.node.NodeCursor;
import dev.bbsh.query.node.NodePredicate;

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
    private @Nullable KeyLookupHits hits;
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

    private @Nullable KeyLookupHits lookUp(Segment segment, int from, int to) {
        if (!segment.isWorthIndexing(name)) {
            return null;
        }
        MemberIndex index = segment.index(name, meter.progress());
        return index.isSelective()
                ? new KeyLookupHits(segment, from, to, index.find(text).iterator())
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
}
