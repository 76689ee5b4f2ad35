package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the children of a container in their order. */
public final class JsonChildIterator<T> implements Iterator<T> {

    private static final View<Member> MEMBERS =
            new View<>() {
                @Override
                public Member of(Run run, int child) {
                    return new Member(
                            run.segment().string(child), new Span(run.segment(), child + 1));
                }

                @Override
                public Member of(JsonValue.Child child) {
                    return child.member();
                }
            };

    private static final View<JsonValue> VALUES =
            new View<>() {
                @Override
                public JsonValue of(Run run, int child) {
                    return new Span(run.segment(), run.keyed() ? child + 1 : child);
                }

                @Override
                public JsonValue of(JsonValue.Child child) {
                    return child.value();
                }
            };

    private static final View<JsonValue.Child> CHILDREN =
            new View<>() {
                @Override
                public JsonValue.Child of(Run run, int child) {
                    return run.read(child);
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
         * Reads a child of a run.
         *
         * @param child its tape index
         */
        T of(Run run, int child);

        T of(JsonValue.Child child);
    }

    /** The members of an object; empty for any other value. */
    static Iterator<Member> members(JsonValue parent) {
        return parent.kind() == JsonKind.OBJECT
                ? new JsonChildIterator<>(parent, MEMBERS)
                : Collections.emptyIterator();
    }

    /** The elements of an array, or the values of an object's members; empty for a scalar. */
    static Iterator<JsonValue> values(JsonValue parent) {
        return new JsonChildIterator<>(parent, VALUES);
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
            case Run run -> new InRun<>(run, view);
            case SingleChild entry ->
                    Collections.singleton(view.of(new JsonValue.Child(entry.name(), entry.value())))
                            .iterator();
        };
    }

    private static final class InRun<T> implements Iterator<T> {

        private final Run run;
        private final View<T> view;
        private int at;

        InRun(Run run, View<T> view) {
            this.run = run;
            this.view = view;
            this.at = run.from();
        }

        @Override
        public boolean hasNext() {
            return at < run.to();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T child = view.of(run, at);
            at = run.after(at);
            return child;
        }
    }
}
