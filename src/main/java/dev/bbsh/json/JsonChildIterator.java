package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Segment;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the children of a container in their order. */
public final class JsonChildIterator<T> implements Iterator<T> {

    private static final View<Member> MEMBERS =
            new View<>() {
                @Override
                public Member of(Segment segment, int child, boolean keyed) {
                    return new Member(segment.string(child), new Span(segment, child + 1));
                }

                @Override
                public Member of(JsonValue.Child child) {
                    return child.member();
                }
            };

    private static final View<JsonValue> VALUES =
            new View<>() {
                @Override
                public JsonValue of(Segment segment, int child, boolean keyed) {
                    return new Span(segment, keyed ? child + 1 : child);
                }

                @Override
                public JsonValue of(JsonValue.Child child) {
                    return child.value();
                }
            };

    private static final View<JsonValue.Child> CHILDREN =
            new View<>() {
                @Override
                public JsonValue.Child of(Segment segment, int child, boolean keyed) {
                    return Run.child(segment, child, keyed);
                }

                @Override
                public JsonValue.Child of(JsonValue.Child child) {
                    return child;
                }
            };

    private final Iterator<Piece> pieces;
    private final View<T> view;
    private Iterator<T> current = Collections.emptyIterator();

    private JsonChildIterator(JsonValue parent, View<T> view) {
        this.pieces = parent.pieces().iterator();
        this.view = view;
    }

    /** Makes what is iterated over of a child, and nothing besides it. */
    private interface View<T> {

        /**
         * Reads an unchanged child.
         *
         * @param child its tape index
         * @param keyed whether it is a member
         */
        T of(Segment segment, int child, boolean keyed);

        T of(JsonValue.Child child);
    }

    /** The members of an object; empty for any other value. */
    static Iterator<Member> members(JsonValue parent) {
        return parent.kind() == JsonKind.OBJECT ? of(parent, MEMBERS) : Collections.emptyIterator();
    }

    /** The elements of an array, or the values of an object's members; empty for a scalar. */
    static Iterator<JsonValue> values(JsonValue parent) {
        return of(parent, VALUES);
    }

    private static <T> Iterator<T> of(JsonValue parent, View<T> view) {
        return parent instanceof Span(Segment segment, int node)
                ? InSegment.of(segment, node, view)
                : new JsonChildIterator<>(parent, view);
    }

    /** The children of a piece. */
    public static Iterator<JsonValue.Child> of(Piece piece) {
        return in(piece, CHILDREN);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && pieces.hasNext()) {
            current = in(pieces.next(), view);
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private static <T> Iterator<T> in(Piece piece, View<T> view) {
        return switch (piece) {
            case Run run -> new InSegment<>(run.segment(), run.from(), run.to(), run.keyed(), view);
            case SingleChild entry ->
                    Collections.singleton(view.of(new JsonValue.Child(entry.name(), entry.value())))
                            .iterator();
        };
    }

    /** Neighbouring children of a segment, unchanged. */
    private static final class InSegment<T> implements Iterator<T> {

        private final Segment segment;
        private final int to;
        private final boolean keyed;
        private final View<T> view;
        private int at;

        InSegment(Segment segment, int from, int to, boolean keyed, View<T> view) {
            this.segment = segment;
            this.to = to;
            this.keyed = keyed;
            this.view = view;
            this.at = from;
        }

        /** All children of a container; none of a scalar. */
        static <T> Iterator<T> of(Segment segment, int node, View<T> view) {
            return segment.size(node) == 0
                    ? Collections.emptyIterator()
                    : new InSegment<>(
                            segment,
                            segment.firstChild(node),
                            segment.next(node),
                            segment.first(node) == '{',
                            view);
        }

        @Override
        public boolean hasNext() {
            return at < to;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T child = view.of(segment, at, keyed);
            at = segment.next(keyed ? at + 1 : at);
            return child;
        }
    }
}
