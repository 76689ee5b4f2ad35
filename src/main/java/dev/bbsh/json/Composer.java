package dev.bbsh.json;

import dev.bbsh.json.tape.Kind;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * Makes a container out of another, child by child in their order. White space and commas of what
 * stays are kept; what is added is separated as its neighbours are.
 */
public final class Composer {

    private final Composite before;
    private Pieces done = Pieces.NONE;
    private Pieces rest;
    private long position;
    private @Nullable MemberName newName;

    public Composer(JsonValue container) {
        this.before = Composite.of(container);
        this.rest = before.tree();
    }

    /** Takes over the children before this one. */
    public void keepUpTo(long ordinal) {
        done = done.then(rest.take(ordinal - position));
        rest = rest.drop(ordinal - position);
        position = ordinal;
    }

    /** Gives the next child, once replaced, another name. */
    public void rename(String name) {
        Child child = next();
        newName = MemberName.of(name, child.name() == null ? colon() : child.name().colon());
    }

    /** Replaces the next child's value. */
    public void replace(UnaryOperator<JsonValue> change) {
        Child child = next();
        MemberName name = newName == null ? child.name() : newName;
        Entry entry = new Entry(rest.first().lead(), name, change.apply(child.value()));
        newName = null;
        remove();
        done = done.then(entry);
    }

    /** Leaves out the next child. */
    public void remove() {
        rest = rest.drop(1);
        position++;
    }

    /** Adds a child before the next one. */
    public void insert(Place.Step step, JsonValue value) {
        MemberName name =
                switch (step) {
                    case Place.Step.Index _ -> null;
                    case Place.Step.Name(String text, int _) -> MemberName.of(text, colon());
                };
        done = done.then(new Entry(separator(), name, value));
        if (position == 0 && rest.count() > 0) {
            Piece first = rest.take(1).first();
            rest = Pieces.of(first.ledBy(separator())).then(rest.drop(1));
        }
    }

    /** The container with all that was said. */
    public JsonValue compose() {
        keepUpTo(before.size());
        return before.with(done);
    }

    private Child next() {
        return Children.of(rest.take(1).first()).next();
    }

    private Text separator() {
        if (before.size() > 1) {
            return before.tree().drop(1).first().lead();
        }
        return Text.of("," + before.head().from(1));
    }

    private Text colon() {
        if (before.kind() == Kind.OBJECT && before.size() > 0) {
            MemberName name = Children.of(before.tree().first()).next().name();
            return name == null ? Text.of(": ") : name.colon();
        }
        return Text.of(": ");
    }
}
