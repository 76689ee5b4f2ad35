package dev.bbsh.json;

import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds children by name or position. */
final class ChildLookup {

    /** The position from which on the way to a child is remembered. */
    private static final long FAR = 1_000;

    /** The number of members with the same name from which on their positions are remembered. */
    private static final int MANY = 64;

    private ChildLookup() {}

    /**
     * The positions of members that share a name with many others.
     *
     * @param ordinals positions by name
     */
    private record Repeated(Map<String, List<Long>> ordinals) {}

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
        Optional<Repeated> known =
                parent.size() < MANY ? Optional.empty() : parent.cached(Repeated.class);
        List<Long> repeated = known.map((all) -> all.ordinals().get(name)).orElse(null);
        if (repeated != null) {
            return repeated;
        }
        List<Long> found = counted(parent, name);
        if (found.size() >= MANY) {
            Repeated all = known.orElseGet(() -> new Repeated(new ConcurrentHashMap<>()));
            all.ordinals().put(name, found);
            parent.cache(all);
        }
        return found;
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

    static Child child(JsonValue parent, long index) {
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

    private static Child child(Piece piece, long index) {
        return switch (piece) {
            case Run run -> run.read(inRun(run, index));
            case SingleChild entry -> new Child(entry.name(), entry.value());
        };
    }
}
