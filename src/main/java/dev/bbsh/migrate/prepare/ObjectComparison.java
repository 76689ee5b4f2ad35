package dev.bbsh.migrate.prepare;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.json.tape.NameMatcher;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.work.Progress;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Compares two objects by meaning. For members that are compared elsewhere, only their presence and
 * their type count. Texts that are the same byte for byte, as nearly all are, are not parsed.
 */
final class ObjectComparison {

    private static final int SHOWN = 60;

    private final Set<String> apart;
    private final List<NameMatcher> apartNames;
    private final Progress progress;

    ObjectComparison(Set<String> apart, Progress progress) {
        this.apart = apart;
        this.apartNames = apart.stream().map(NameMatcher::of).toList();
        this.progress = progress;
    }

    /**
     * Compares two objects.
     *
     * @param sink receives the place of each difference, relative to the object, and its
     *     description
     */
    void compare(Span before, Span after, BiConsumer<Place, String> sink) {
        if (sameNames(before, after)) {
            compareInOrder(before, after, sink);
        } else {
            JsonComparison.of(
                    before,
                    after,
                    JsonComparison.ScalarEquality.OF_MEANING,
                    (difference) -> {
                        if (!isApart(difference)) {
                            sink.accept(difference.place(), said(difference));
                        }
                        return true;
                    },
                    progress);
        }
    }

    private static boolean sameNames(Span before, Span after) {
        if (before.size() != after.size() || before.kind() != after.kind()) {
            return false;
        }
        Segment old = before.segment();
        Segment young = after.segment();
        int other = young.firstChild(after.node());
        int end = old.next(before.node());
        for (int key = old.firstChild(before.node()); key < end; key = old.next(key + 1)) {
            if (!sameText(old, key, young, other)) {
                return false;
            }
            other = young.next(other + 1);
        }
        return true;
    }

    private void compareInOrder(Span before, Span after, BiConsumer<Place, String> sink) {
        Segment old = before.segment();
        Segment young = after.segment();
        int other = young.firstChild(after.node());
        int end = old.next(before.node());
        for (int key = old.firstChild(before.node()); key < end; key = old.next(key + 1)) {
            boolean skipped = old.kind(key + 1) == young.kind(other + 1) && isApart(old, key);
            if (!skipped && !sameText(old, key + 1, young, other + 1)) {
                Span was = new Span(old, key + 1);
                Span is = new Span(young, other + 1);
                if (!JsonComparison.same(was, is, progress)) {
                    sink.accept(Place.root().child(old.string(key)), became(was, is));
                }
            }
            other = young.next(other + 1);
        }
    }

    private boolean isApart(Segment segment, int key) {
        for (NameMatcher name : apartNames) {
            if (name.isAt(segment, key)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(JsonComparison.Difference difference) {
        List<Place.Step> steps = difference.place().steps();
        boolean named =
                !steps.isEmpty()
                        && steps.getFirst() instanceof Place.Step.Name(String name, int _)
                        && apart.contains(name);
        boolean sameKind =
                difference
                                instanceof
                                JsonComparison.Difference.Changed(
                                        Place _,
                                        JsonValue was,
                                        JsonValue is)
                        && was.kind() == is.kind();
        return named && (steps.size() > 1 || sameKind);
    }

    /** True when two values, or two keys, have the same text. */
    static boolean sameText(Segment one, int node, Segment other, int otherNode) {
        return Arrays.equals(
                one.bytes(),
                one.textStart(node),
                one.textEnd(node),
                other.bytes(),
                other.textStart(otherNode),
                other.textEnd(otherNode));
    }

    static String said(JsonComparison.Difference difference) {
        return switch (difference) {
            case JsonComparison.Difference.Added(Place _, JsonValue value) ->
                    "is new: " + shown(value);
            case JsonComparison.Difference.Removed(Place _, JsonValue value) ->
                    "is missing, it was " + shown(value);
            case JsonComparison.Difference.Changed(Place _, JsonValue was, JsonValue is) ->
                    became(was, is);
            case JsonComparison.Difference.Renamed(Place _, String before) -> "was named " + before;
        };
    }

    static String became(JsonValue was, JsonValue is) {
        return shown(was) + " became " + shown(is);
    }

    private static String shown(JsonValue value) {
        String text = value.text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
