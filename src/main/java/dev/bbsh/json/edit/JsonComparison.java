package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the differences between two values. Members are compared by name, in any order; elements
 * are aligned by their content. Shared parts are skipped.
 */
public final class JsonComparison {

    private final ScalarEquality sameness;
    private final Progress progress;
    private final Predicate<Difference> sink;
    private boolean wanted = true;

    private JsonComparison(ScalarEquality sameness, Predicate<Difference> sink, Progress progress) {
        this.sameness = sameness;
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Compares two values.
     *
     * @param sink takes each difference, and is false when it wants no more
     */
    public static void of(
            JsonValue before,
            JsonValue after,
            ScalarEquality sameness,
            Predicate<Difference> sink,
            Progress progress) {
        new JsonComparison(sameness, sink, progress).compare(before, after, Place.root());
    }

    /**
     * True when two values mean the same JSON: white space, escapes, the order of members and 1.0
     * for 1 do not count.
     */
    public static boolean same(JsonValue one, JsonValue other, Progress progress) {
        boolean[] same = {true};
        Predicate<Difference> sink = (difference) -> same[0] = false;
        of(one, other, ScalarEquality.OF_MEANING, sink, progress);
        return same[0];
    }

    private void say(Difference difference) {
        wanted = wanted && sink.test(difference);
    }

    /**
     * The amount of which a comparison tells its progress: the elements of arrays at the root and
     * in its members, which are listed, aligned and compared.
     */
    public static long amount(JsonValue before, JsonValue after) {
        if (before.kind() == JsonKind.ARRAY) {
            return ArrayAlignment.WAYS * (before.size() + after.size());
        }
        Map<String, JsonValue> later = arrays(after);
        long sum = 0;
        for (Map.Entry<String, JsonValue> each : arrays(before).entrySet()) {
            JsonValue was = each.getValue();
            JsonValue now = later.getOrDefault(each.getKey(), was);
            sum += now.equals(was) ? 0 : ArrayAlignment.WAYS * (was.size() + now.size());
        }
        return sum;
    }

    /** The arrays among the members of an object, the last one of each name; empty for others. */
    private static Map<String, JsonValue> arrays(JsonValue object) {
        Map<String, JsonValue> arrays = new HashMap<>();
        for (Member member : object.members()) {
            if (member.value().kind() == JsonKind.ARRAY) {
                arrays.put(member.name(), member.value());
            }
        }
        return arrays;
    }

    private void compare(JsonValue before, JsonValue after, Place at) {
        progress.advance(0);
        if (!wanted || before.equals(after)) {
            return;
        }
        if (before.kind() != after.kind()) {
            say(new Difference.Changed(at, before, after));
        } else if (before.kind() == JsonKind.OBJECT) {
            compareMembers(before, after, at);
        } else if (before.kind() == JsonKind.ARRAY) {
            compareElements(before, after, at);
        } else if (!sameness.of(before, after)) {
            say(new Difference.Changed(at, before, after));
        }
    }

    private record Named(String name, int occurrence, JsonValue value) {}

    private void compareMembers(JsonValue before, JsonValue after, Place at) {
        List<Named> older = named(before);
        List<Named> newer = named(after);
        if (renamed(older, newer, at)) {
            return;
        }
        Map<Place.Step, JsonValue> left = new HashMap<>();
        older.forEach(
                (each) ->
                        left.put(
                                new Place.Step.Name(each.name(), each.occurrence()), each.value()));
        for (Named each : newer) {
            Place.Step step = new Place.Step.Name(each.name(), each.occurrence());
            JsonValue was = left.remove(step);
            if (was == null) {
                say(new Difference.Added(at.child(step), each.value()));
            } else {
                compare(was, each.value(), at.child(step));
            }
        }
        for (Named each : older) {
            Place.Step step = new Place.Step.Name(each.name(), each.occurrence());
            if (left.containsKey(step)) {
                say(new Difference.Removed(at.child(step), each.value()));
            }
        }
    }

    /**
     * True for the same members in the same order, of which some have another name: they were
     * renamed, not exchanged.
     */
    private boolean renamed(List<Named> older, List<Named> newer, Place at) {
        if (older.size() != newer.size() || older.isEmpty()) {
            return false;
        }
        for (int i = 0; i < older.size(); i++) {
            boolean shared =
                    older.get(i).value() instanceof Span span && span.equals(newer.get(i).value());
            if (!shared) {
                return false;
            }
        }
        for (int i = 0; i < older.size(); i++) {
            Named now = newer.get(i);
            if (!now.name().equals(older.get(i).name())) {
                say(
                        new Difference.Renamed(
                                at.child(now.name(), now.occurrence()), older.get(i).name()));
            }
        }
        return true;
    }

    private static List<Named> named(JsonValue object) {
        SeenNames seen = new SeenNames();
        List<Named> all = new ArrayList<>();
        for (Member member : object.members()) {
            int occurrence = seen.add(member.name());
            all.add(new Named(member.name(), occurrence, member.value()));
        }
        return all;
    }

    private void compareElements(JsonValue before, JsonValue after, Place at) {
        boolean top = at.steps().size() <= 1;
        ArrayAlignment.of(before, after, top ? progress : progress.uncounted())
                .forEach(
                        (step) -> {
                            progress.advance(top ? step.amount() : 0);
                            switch (step) {
                                case ArrayAlignment.Both(
                                                JsonValue was,
                                                JsonValue now,
                                                long index) -> {
                                    if (!was.equals(now)) {
                                        compare(was, now, at.child(index));
                                    }
                                }
                                case ArrayAlignment.Gone(JsonValue was, long index) ->
                                        say(new Difference.Removed(at.child(index), was));
                                case ArrayAlignment.New(JsonValue now, long index) ->
                                        say(new Difference.Added(at.child(index), now));
                            }
                            return wanted;
                        });
    }

    /** The rule by which two scalars of the same kind are equal. */
    public enum ScalarEquality {
        /** Equal text: nothing that a save would write differently is equal. */
        OF_TEXT,
        /** Equal meaning: {@code 1.0} is {@code 1}, and an escape is its character. */
        OF_MEANING;

        boolean of(JsonValue one, JsonValue other) {
            if (one.text().equals(other.text())) {
                return true;
            }
            return this == OF_MEANING
                    && switch (one.kind()) {
                        case STRING -> one.string().equals(other.string());
                        case NUMBER -> sameNumber(one, other);
                        case OBJECT, ARRAY, TRUE, FALSE, NULL -> one.kind() != JsonKind.NUMBER;
                    };
        }

        private static boolean sameNumber(JsonValue one, JsonValue other) {
            try {
                return one.number().compareTo(other.number()) == 0;
            } catch (ArithmeticException | NumberFormatException beyondReason) {
                return false;
            }
        }
    }

    /** One difference between two documents. */
    public sealed interface Difference {

        /** The place in the document after; for a removed value, in the one before. */
        Place place();

        record Added(Place place, JsonValue value) implements Difference {}

        record Removed(Place place, JsonValue value) implements Difference {}

        record Changed(Place place, JsonValue before, JsonValue after) implements Difference {}

        /**
         * The same member under another name.
         *
         * @param before its name before
         */
        record Renamed(Place place, String before) implements Difference {}
    }
}
