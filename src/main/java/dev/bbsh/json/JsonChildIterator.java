package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Iterates over the children of a container in their order. */
public final class JsonChildIterator<T> implements Iterator<T> {

    private final Iterator<Piece> pieces;
    private final Function<JsonValue.Child, T> view;
    private Iterator<JsonValue.Child> current = Collections.emptyIterator();

    JsonChildIterator(JsonValue parent, Function<JsonValue.Child, T> view) {
        this.pieces = parent.pieces().iterator();
        this.view = view;
    }

    /** The members of an object; empty for any other value. */
    static Iterator<Member> members(JsonValue parent) {
        return parent.kind() == JsonKind.OBJECT
                ? new JsonChildIterator<>(parent, JsonValue.Child::member)
                : Collections.emptyIterator();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && pieces.hasNext()) {
            current = of(pieces.next());
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return view.apply(current.next());
    }

    public static Iterator<JsonValue.Child> of(Piece piece) {
        return switch (piece) {
            case Run run -> new InRun(run);
            case SingleChild entry ->
                    Collections.singleton(new JsonValue.Child(entry.name(), entry.value()))
                            .iterator();
        };
    }

    private static final class InRun implements Iterator<JsonValue.Child> {

        private final Run run;
        private int at;

        InRun(Run run) {
            this.run = run;
            this.at = run.from();
        }

        @Override
        public boolean hasNext() {
            return at < run.to();
        }

        @Override
        public JsonValue.Child next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            JsonValue.Child child = run.read(at);
            at = run.after(at);
            return child;
        }
    }
}
