package dev.bbsh.query.completion;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Place;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.json.tape.ChildIndex;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;
import dev.bbsh.work.TimeLimit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses children of a container, spread over it: the first, the last, and evenly in between. When
 * there is no time to reach the last of very many, they are spread over those that were reached;
 * the next call continues from there.
 */
final class ChildSampler {

    private static final int MANY = 64;
    private static final double GOLDEN = 0.618;

    private final Progress deadline;

    ChildSampler(Progress deadline) {
        this.deadline = deadline;
    }

    /** The chosen children: at most this many, and at least one if there is any. */
    List<JsonValue> of(JsonValue container, long most) {
        List<JsonValue> chosen = new ArrayList<>();
        switch (container) {
            case Span span when span.size() > 0 -> {
                boolean keyed = span.segment().first(span.node()) == '{';
                int first = span.segment().firstChild(span.node());
                add(new Children(span.segment(), first, span.size(), keyed), most, chosen);
            }
            case Span _ -> {}
            case Composite composite -> add(composite, most, chosen);
        }
        return chosen;
    }

    /** Adjacent children in a segment. */
    private record Children(Segment segment, int first, long count, boolean keyed) {

        JsonValue value(int child) {
            return new Span(segment, keyed ? child + 1 : child);
        }
    }

    private void add(Composite composite, long most, List<JsonValue> chosen) {
        long size = Math.max(1, composite.size());
        long before = 0;
        for (Piece piece : composite.pieces()) {
            long behind = before + piece.count();
            long share = most >= size ? piece.count() : behind * most / size - before * most / size;
            boolean outermost = before == 0 || behind == size;
            switch (piece) {
                case Run run ->
                        add(
                                new Children(run.segment(), run.from(), run.count(), run.keyed()),
                                Math.max(outermost ? 1 : 0, share),
                                chosen);
                case SingleChild entry -> {
                    if (outermost || share > 0) {
                        chosen.add(entry.value());
                    }
                }
            }
            before = behind;
        }
    }

    private void add(Children all, long share, List<JsonValue> chosen) {
        if (all.count() <= Math.max(share, MANY)) {
            int at = all.first();
            for (long i = 0; i < Math.min(share, all.count()); i++) {
                chosen.add(all.value(at));
                at = all.segment().next(all.keyed() ? at + 1 : at);
            }
            return;
        }
        ChildIndex way = all.segment().milestones(all.first(), all.keyed());
        long reached = reached(way, all.count());
        long count = Math.min(share, reached);
        long stride = stride(count);
        for (long i = 0; i < count; i++) {
            long n = count == 1 ? 0 : i * stride % count * (reached - 1) / (count - 1);
            chosen.add(all.value(way.child(n, Progress.NONE)));
        }
    }

    /**
     * The distance between chosen children, such that the first few of them are spread, too: the
     * caller may not have time for all.
     */
    private static long stride(long count) {
        long stride = Math.max(1, Math.round(count * GOLDEN));
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(count)).intValue() > 1) {
            stride++;
        }
        return stride;
    }

    /** The n-th element, which must exist; empty when it can't be reached in time. */
    Optional<JsonValue> element(JsonValue array, long n) {
        if (!(array instanceof Span(Segment segment, int node)) || n < MANY) {
            return Optional.of(array.element(n));
        }
        ChildIndex way = segment.milestones(segment.firstChild(node), false);
        return reached(way, n + 1) > n
                ? Optional.of(new Span(segment, way.child(n, Progress.NONE)))
                : Optional.empty();
    }

    private long reached(ChildIndex way, long count) {
        try {
            way.child(count - 1, deadline);
            return count;
        } catch (TimeLimit.Exceeded late) {
            return way.known();
        }
    }

    /** The values as an array, so that a filter can be applied to them. */
    static JsonValue array(List<JsonValue> values) {
        ContainerEditor array = new ContainerEditor(Span.of("[]"), Progress.NONE);
        for (JsonValue value : values) {
            array.insert(new Place.Step.Index(0), value);
        }
        return array.compose();
    }
}
