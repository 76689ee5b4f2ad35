package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.json.tape.MemberPositions;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds children by name or position. */
final class ChildLookup {

    /** The position from which on the way to a child is remembered. */
    private static final long FAR = 64;

    /** The number of members with the same name from which on their positions are remembered. */
    private static final int MANY = 64;

    private ChildLookup() {}

    static Optional<JsonValue> last(JsonValue parent, String name) {
        List<Long> found = ordinals(parent, name);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(child(parent, found.getLast()).value());
    }

    /** The positions of the members with a name; remembered when there are many. */
    static List<Long> ordinals(JsonValue parent, String name) {
        if (parent.kind() != JsonKind.OBJECT) {
            return List.of();
        }
        if (parent.size() < MANY) {
            return counted(parent, name);
        }
        return switch (parent) {
            case Span span -> indexed(span, name, span.segment().memberPositions(), span.node());
            case Composite composite -> indexed(composite, name, composite.memberPositions(), 0);
        };
    }

    private static List<Long> indexed(
            JsonValue parent, String name, MemberPositions known, int object) {
        return known.find(object, name)
                .orElseGet(
                        () -> {
                            List<Long> found =
                                    known.table(object, () -> NameTable.of(parent))
                                            .map((table) -> NameTable.find(table, parent, name))
                                            .orElseGet(() -> counted(parent, name));
                            if (found.size() >= MANY) {
                                known.keep(object, name, found);
                            }
                            return found;
                        });
    }

    private static List<Long> counted(JsonValue parent, String name) {
        List<Long> found = new ArrayList<>(1);
        byte[] utf8 = Utf8.of(name);
        long ordinal = 0;
        for (Piece piece : parent.pieces()) {
            switch (piece) {
                case Run run -> find(run, utf8, ordinal, found);
                case SingleChild entry -> {
                    if (entry.name() != null && entry.name().is(utf8)) {
                        found.add(ordinal);
                    }
                }
            }
            ordinal += piece.count();
        }
        return found;
    }

    private static void find(Run run, byte[] name, long first, List<Long> found) {
        long ordinal = first;
        for (int key = run.from(); key < run.to(); key = run.after(key)) {
            if (run.segment().stringEquals(key, name)) {
                found.add(ordinal);
            }
            ordinal++;
        }
    }

    private static int inRun(Run run, long index) {
        return index < FAR
                ? run.child(index)
                : run.segment().milestones(run.from(), run.keyed()).child(index, Progress.NONE);
    }

    static JsonValue.Child child(JsonValue parent, long index) {
        if (index < 0 || index >= parent.size()) {
            throw new IndexOutOfBoundsException(
                    "no child " + index + " in a container of " + parent.size());
        }
        return switch (parent) {
            case Span span -> child(Run.of(span.segment(), span.node()), index);
            case Composite composite -> {
                Pieces.LocatedPiece part = composite.tree().at(index);
                yield child(part.piece(), part.within());
            }
        };
    }

    private static JsonValue.Child child(Piece piece, long index) {
        return switch (piece) {
            case Run run -> run.read(inRun(run, index));
            case SingleChild entry -> new JsonValue.Child(entry.name(), entry.value());
        };
    }
}
