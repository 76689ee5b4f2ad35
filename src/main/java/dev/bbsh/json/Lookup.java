package dev.bbsh.json;

import dev.bbsh.json.tape.Kind;
import dev.bbsh.json.tape.Utf8;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds children by name or number. */
final class Lookup {

    /** From here on the way to a child is remembered. */
    private static final long FAR = 1_000;

    private Lookup() {}

    static Optional<JsonValue> last(JsonValue parent, String name) {
        List<Long> found = ordinals(parent, name);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(child(parent, found.getLast()).value());
    }

    /** The positions of the members with a name. */
    static List<Long> ordinals(JsonValue parent, String name) {
        List<Long> found = new ArrayList<>(1);
        if (parent.kind() != Kind.OBJECT) {
            return found;
        }
        byte[] utf8 = Utf8.of(name);
        long ordinal = 0;
        for (Piece piece : parent.pieces()) {
            switch (piece) {
                case Run run -> find(run, utf8, ordinal, found);
                case Entry entry -> {
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
        long left = index;
        for (Piece piece : parent.pieces()) {
            if (left >= 0 && left < piece.count()) {
                return switch (piece) {
                    case Run run -> run.read(inRun(run, left));
                    case Entry entry -> new Child(entry.name(), entry.value());
                };
            }
            left -= piece.count();
        }
        throw new IndexOutOfBoundsException(
                "no child " + index + " in a container of " + parent.size());
    }
}
