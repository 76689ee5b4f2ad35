package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.KindDescription;
import dev.bbsh.query.probe.PathProbe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains why indexes, slices and {@code *} find no elements, and why a filter looks at the wrong
 * values.
 */
final class ElementCauses {

    private static final int MOST = 3;

    private final PathProbe probe;

    ElementCauses(PathProbe probe) {
        this.probe = probe;
    }

    /** The reason why an element is missing. */
    Optional<PossibleCause> index(FailurePoint here, long index) {
        List<JsonValue> parents = probe.sample(here.parents());
        List<JsonValue> arrays = arrays(parents);
        if (arrays.isEmpty()) {
            return Optional.of(noArray(here, parents, new Selector.Index(index)));
        }
        return Optional.of(
                PossibleCause.of(sizes(here, arrays, "; the first is [0], the last [-1]")));
    }

    /** The reason why a slice of an array is empty. */
    Optional<PossibleCause> slice(FailurePoint here, Selector.Slice slice) {
        List<JsonValue> parents = probe.sample(here.parents());
        List<JsonValue> arrays = arrays(parents);
        if (arrays.isEmpty()) {
            return Optional.of(noArray(here, parents, slice));
        }
        if (slice.step() == 0) {
            return Optional.of(PossibleCause.of("a slice with step 0 finds nothing"));
        }
        return Optional.of(
                PossibleCause.of(
                        sizes(here, arrays, "; [0:2] is the first two, [-2:] the last two")));
    }

    /** The reason why there are no children at all. */
    Optional<PossibleCause> each(FailurePoint here) {
        List<JsonValue> parents = probe.sample(here.parents());
        boolean containers = parents.stream().anyMatch((each) -> each.kind().isContainer());
        if (containers) {
            String empty = KindDescription.are(parents, JsonKind.OBJECT) ? "object" : "array";
            return Optional.of(PossibleCause.of(here.called() + " is an empty " + empty));
        }
        return Optional.of(
                PossibleCause.of(
                        here.called()
                                + " is "
                                + KindDescription.of(parents)
                                + ", which has nothing inside"));
    }

    private static List<JsonValue> arrays(List<JsonValue> values) {
        return values.stream().filter((value) -> value.kind() == JsonKind.ARRAY).toList();
    }

    private static String sizes(FailurePoint here, List<JsonValue> arrays, String where) {
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
    private static PossibleCause noArray(
            FailurePoint here, List<JsonValue> parents, Selector selector) {
        boolean one = new Query(Query.Start.ROOT, here.parents()).isSingular();
        String text =
                here.called()
                        + " is "
                        + KindDescription.of(parents)
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
                    PathStep array = child(new Selector.Name(member.name()));
                    corrections.add(here.with(array, child(selector)));
                }
            }
        }
        return new PossibleCause(text, corrections);
    }

    private static boolean hasMember(JsonValue value, String name) {
        return value.kind() == JsonKind.OBJECT && value.member(name).isPresent();
    }

    /**
     * The reason why a filter tests the wrong values. It tests the children of a value: for an
     * object, the values of its members. To test the object itself, the filter has to come one step
     * earlier.
     */
    Optional<PossibleCause> filter(
            FailurePoint here, FilteredElements looked, FilterCondition condition) {
        List<JsonValue> parents = probe.sample(here.parents());
        Optional<Query> asked = firstPath(condition);
        boolean objects = KindDescription.are(parents, JsonKind.OBJECT) && !looked.deep();
        if (!objects || asked.isEmpty() || asked.get().steps().isEmpty()) {
            return Optional.empty();
        }
        List<PathStep> steps = asked.get().steps();
        boolean elsewhere =
                !probe.finds(PathCauses.joined(looked.all(), steps))
                        && probe.finds(PathCauses.joined(here.parents(), steps));
        if (!elsewhere) {
            return Optional.empty();
        }
        String text =
                "a filter after "
                        + here.called()
                        + " tests the values of its members, not the object itself";
        return Optional.of(new PossibleCause(text, askingItself(here, condition, steps)));
    }

    private static List<Query> askingItself(
            FailurePoint here, FilterCondition condition, List<PathStep> asked) {
        List<PathStep> before = here.parents();
        List<PathStep> without = here.hole().with(List.of()).steps();
        int length = before.size();
        if (without.size() < length || !without.subList(0, length).equals(before)) {
            return List.of();
        }
        List<Query> corrections = new ArrayList<>();
        if (length > 0) {
            List<PathStep> earlier = new ArrayList<>(before.subList(0, length - 1));
            earlier.add(child(new Selector.Filter(condition)));
            earlier.addAll(without.subList(length, without.size()));
            corrections.add(new Query(Query.Start.ROOT, earlier));
        }
        List<PathStep> behind = without.subList(length, without.size());
        corrections.add(
                new Query(
                        Query.Start.ROOT,
                        PathCauses.joined(before, behind.isEmpty() ? asked : behind)));
        return corrections;
    }

    private static Optional<Query> firstPath(FilterCondition condition) {
        return switch (condition) {
            case FilterCondition.AnyOf(List<FilterCondition> parts) -> firstPath(parts.getFirst());
            case FilterCondition.AllOf(List<FilterCondition> parts) -> firstPath(parts.getFirst());
            case FilterCondition.Not _ -> Optional.empty();
            case FilterCondition.Exists(Query query) -> current(query);
            case FilterCondition.Compares(Term left, var _, Term _) -> path(left);
            case FilterCondition.Holds(Term.Call call) -> path(call.arguments().getFirst());
            case FilterCondition.Like(Term left, var _) -> path(left);
            case FilterCondition.Relates(Term left, var _, Term _) -> path(left);
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

    private static PathStep child(Selector selector) {
        return new PathStep.Child(List.of(selector));
    }
}
