package dev.bbsh.json.edit;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonChildIterator;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.MemberName;
import dev.bbsh.json.Piece;
import dev.bbsh.json.Pieces;
import dev.bbsh.json.Place;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * Makes a changed copy of a container, child by child in their order. White space and commas of
 * unchanged children are kept; new children are separated as their neighbours are.
 */
public final class ContainerEditor {

    /** The number of new children up to which they form a tree; more are written as text. */
    private static final int FEW = 256;

    private final Composite before;
    private final Progress progress;
    private Pieces done = Pieces.NONE;
    private Pieces rest;
    private long position;
    private @Nullable MemberName newName;
    private @Nullable SegmentRewriter rewriting;
    private int added;

    public ContainerEditor(JsonValue container, Progress progress) {
        this.progress = progress;
        this.before = Composite.of(container);
        this.rest = before.tree();
    }

    /** Keeps the children before this one. */
    public void keepUpTo(long ordinal) {
        done = done.then(rest.take(ordinal - position));
        rest = rest.drop(ordinal - position);
        position = ordinal;
    }

    /** Renames the next child, which {@link #replace} then writes. */
    public void rename(String name) {
        JsonValue.Child child = next();
        newName = MemberName.of(name, child.name() == null ? colon() : child.name().colon());
    }

    /** Replaces the next child's value. */
    public void replace(UnaryOperator<JsonValue> change) {
        JsonValue.Child child = next();
        MemberName name = newName == null ? child.name() : newName;
        SingleChild entry = new SingleChild(rest.first().lead(), name, change.apply(child.value()));
        newName = null;
        remove();
        add(entry);
    }

    /** Removes the next child. */
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
        add(new SingleChild(separator(), name, value));
        if (position == 0 && rest.count() > 0) {
            Piece first = rest.take(1).first();
            rest = Pieces.of(first.ledBy(separator())).then(rest.drop(1));
        }
    }

    /** The container with all the changes. */
    public JsonValue compose() {
        keepUpTo(before.size());
        if (rewriting != null) {
            rewriting.add(done);
            return before.with(rewriting.finish());
        }
        return before.with(done);
    }

    private void add(SingleChild entry) {
        done = done.then(entry);
        if (++added % FEW == 0 && before.kind() == JsonKind.ARRAY) {
            rewriting = rewriting == null ? new SegmentRewriter(progress) : rewriting;
            rewriting.add(done);
            done = Pieces.NONE;
        }
    }

    private JsonValue.Child next() {
        return JsonChildIterator.of(rest.take(1).first()).next();
    }

    private Text separator() {
        if (before.size() > 1) {
            return before.tree().drop(1).first().lead();
        }
        return Text.of("," + before.head().from(1));
    }

    private Text colon() {
        if (before.kind() == JsonKind.OBJECT && before.size() > 0) {
            MemberName name = JsonChildIterator.of(before.tree().first()).next().name();
            return name == null ? Text.of(": ") : name.colon();
        }
        return Text.of(": ");
    }
}
