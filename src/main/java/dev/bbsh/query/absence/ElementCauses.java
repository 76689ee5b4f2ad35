package dev.bbsh.query.absence;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.path.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains why indexes, slices and {@code *} find no elements, and why a filter looks at the wrong
 * values.
 */
final class ElementCauses {

    private static final int MOST = 3;

    private final Probe probe;

    ElementCauses(Probe probe) {
        this.probe = probe;
    }

    /** The reason why an element is missing. */
    Optional<Cause> index(Here here, long index) {
        List<JsonValue> parents = probe.sample(here.parents());
        List<JsonValue> arrays = arrays(parents);
        if (arrays.isEmpty()) {
            return Optional.of(noArray(here, parents, new Selector.Index(index)));
        }
        return Optional.of(Cause.of(sizes(here, arrays, "; the first is [0], the last [-1]")));
    }

    /** The reason why a slice of an array is empty. */
    Optional<Cause> slice(Here here, Selector.Slice slice) {
        List<JsonValue> parents = probe.sample(here.parents());
        List<JsonValue> arrays = arrays(parents);
        if (arrays.isEmpty()) {
            return Optional.of(noArray(here, parents, slice));
        }
        if (slice.step() == 0) {
            return Optional.of(Cause.of("a slice with the step 0 finds nothing"));
        }
        return Optional.of(
                Cause.of(sizes(here, arrays, "; [0:2] is the first two of them, [-2:] the last")));
    }

    /** The reason why there are no children at all. */
    Optional<Cause> each(Here here) {
        List<JsonValue> parents = probe.sample(here.parents());
        boolean containers = parents.stream().anyMatch((each) -> each.kind().isContainer());
        if (containers) {
            String empty = Kinds.are(parents, JsonKind.OBJECT) ? "object" : "array";
            return Optional.of(Cause.of(here.called() + " is an empty " + empty));
        }
        return Optional.of(
                Cause.of(here.called() + " is " + Kinds.of(parents) + ", with nothing in it"));
    }

    private static List<JsonValue> arrays(List<JsonValue> values) {
        return values.stream().filter((value) -> value.kind() == JsonKind.ARRAY).toList();
    }

    private static String sizes(Here here, List<JsonValue> arrays, String where) {
        long most = arrays.stream().mapToLong(JsonValue::size).max().orElse(0);
        if (most == 0) {
            return here.called() + " is an empty array";
        }
        return here.called()
                + " has "
                + (arrays.size() > 1 ? "at most " : "")
                + most
                + (most == 1 ? " element" : " elements")
                + where;
    }

    /**
     * The cause for an index or slice of an object: objects have no indexes, but a member may have
     * the number as its name, or may be the array that was meant.
     */
    private static Cause noArray(Here here, List<JsonValue> parents, Selector selector) {
        boolean one = new Query(Query.Start.ROOT, here.parents()).isSingular();
        String text =
                here.called()
                        + " is "
                        + Kinds.of(parents)
                        + ", not an array"
                        + (one ? "" : "; --limit 1 shows the first of several values");
        List<Query> corrections = new ArrayList<>();
        if (selector instanceof Selector.Index(long index)) {
            String name = Long.toString(index);
            if (parents.stream().anyMatch((each) -> hasMember(each, name))) {
                corrections.add(here.with(child(new Selector.Name(name))));
            }
        }
        if (one && parents.getFirst().kind() == JsonKind.OBJECT) {
            for (Member member : parents.getFirst().members()) {
                if (member.value().kind() == JsonKind.ARRAY && corrections.size() < MOST) {
                    Step array = child(new Selector.Name(member.name()));
                    corrections.add(here.with(array, child(selector)));
                }
            }
        }
        return new Cause(text, corrections);
    }

    private static boolean hasMember(JsonValue value, String name) {
        return value.kind() == JsonKind.OBJECT && value.member(name).isPresent();
    }

    /**
     * The reason why a filter tests the wrong values. It tests the children of a value: for an
     * object, the values of its members. To test the object itself, the filter has to come one step
     * earlier.
     */
    Optional<Cause> filter(Here here, Elements looked, Condition condition) {
        List<JsonValue> parents = probe.sample(here.parents());
        Optional<Query> asked = firstPath(condition);
        boolean objects = Kinds.are(parents, JsonKind.OBJECT) && !looked.deep();
        if (!objects || asked.isEmpty() || asked.get().steps().isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = asked.get().steps();
        boolean elsewhere =
                !probe.finds(PathCauses.joined(looked.all(), steps))
                        && probe.finds(PathCauses.joined(here.parents(), steps));
        if (!elsewhere) {
            return Optional.empty();
        }
        String text =
                "a filter behind "
                        + here.called()
                        + " looks at the values of its members, not at the object itself";
        return Optional.of(new Cause(text, askingItself(here, condition, steps)));
    }

    private static List<Query> askingItself(Here here, Condition condition, List<Step> asked) {
        List<Step> before = here.parents();
        List<Step> without = here.hole().with(List.of()).steps();
        int length = before.size();
        if (without.size() < length || !without.subList(0, length).equals(before)) {
            return List.of();
        }
        List<Query> corrections = new ArrayList<>();
        if (length > 0) {
            List<Step> earlier = new ArrayList<>(before.subList(0, length - 1));
            earlier.add(child(new Selector.Filter(condition)));
            earlier.addAll(without.subList(length, without.size()));
            corrections.add(new Query(Query.Start.ROOT, earlier));
        }
        List<Step> behind = without.subList(length, without.size());
        corrections.add(
                new Query(
                        Query.Start.ROOT,
                        PathCauses.joined(before, behind.isEmpty() ? asked : behind)));
        return corrections;
    }

    private static Optional<Query> firstPath(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf(List<Condition> parts) -> firstPath(parts.getFirst());
            case Condition.AllOf(List<Condition> parts) -> firstPath(parts.getFirst());
            case Condition.Not _ -> Optional.empty();
            case Condition.Exists(Query query) -> current(query);
            case Condition.Compares(Term left, var _, Term _) -> path(left);
            case Condition.Holds(Term.Call call) -> path(call.arguments().getFirst());
            case Condition.Like(Term left, var _) -> path(left);
            case Condition.Relates(Term left, var _, Term _) -> path(left);
        };
    }

    private static Optional<Query> path(Term term) {
        return term instanceof Term.Lookup(Query query) && !query.endsWithSummary()
                ? current(query)
                : Optional.empty();
    }

    private static Optional<Query> current(Query query) {
        return Optional.of(query).filter((one) -> one.start() == Query.Start.CURRENT);
    }

    private static Step child(Selector selector) {
        return new Step.Child(List.of(selector));
    }
}
