package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;

import java.util.List;

/** The amount of a query: the children of the long arrays near the root that it passes. */
public final class QueryAmount {

    /** The answer when the way of a path can't be told. */
    private static final long UNKNOWN = -1;

    private static final long FEW = 1_000;

    private QueryAmount() {}

    /** The number of elements that the evaluation of a path will pass; -1 when unknown. */
    public static long of(Query query, JsonValue root) {
        long amount =
                query.steps().isEmpty() || query.start() != Query.Start.ROOT
                        ? 0
                        : of(query.steps(), root);
        return amount == 0 ? UNKNOWN : amount;
    }

    private static long of(List<PathStep> steps, JsonValue root) {
        return switch (steps.getFirst()) {
            case PathStep.Child(List<Selector> selectors) when looksAtAll(selectors) ->
                    isLong(root) ? root.size() : ofMembers(steps, root);
            case PathStep.Child(List<Selector> selectors)
                    when selectors.size() == 1
                            && selectors.getFirst() instanceof Selector.Name(String name) ->
                    steps.size() == 1 ? 0 : ofMember(steps.get(1), root, name);
            case PathStep.Descendant _ -> isLong(root) ? root.size() : sum(root);
            case PathStep.Child _, PathStep.Summary _ -> 0;
        };
    }

    private static long ofMembers(List<PathStep> steps, JsonValue root) {
        boolean all =
                steps.size() > 1
                        && switch (steps.get(1)) {
                            case PathStep.Child(List<Selector> selectors) -> looksAtAll(selectors);
                            case PathStep.Descendant _ -> true;
                            case PathStep.Summary _ -> false;
                        };
        return all ? sum(root) : 0;
    }

    private static long ofMember(PathStep next, JsonValue root, String name) {
        boolean all =
                switch (next) {
                    case PathStep.Child(List<Selector> selectors) -> looksAtAll(selectors);
                    case PathStep.Descendant _ -> true;
                    case PathStep.Summary _ -> false;
                };
        return all
                ? root.member(name).filter(QueryAmount::isLong).map(JsonValue::size).orElse(0L)
                : 0;
    }

    /** True for a single selector that looks at each child, not at one by an index of names. */
    private static boolean looksAtAll(List<Selector> selectors) {
        return selectors.size() == 1
                && switch (selectors.getFirst()) {
                    case Selector.Wildcard _ -> true;
                    case Selector.Filter filter -> KeyEquality.in(filter.condition()).isEmpty();
                    case Selector.Name _, Selector.Index _, Selector.Slice _ -> false;
                };
    }

    private static boolean isLong(JsonValue value) {
        return value.kind() == JsonKind.ARRAY && value.size() >= CancellationCheck.LONG;
    }

    private static long sum(JsonValue root) {
        long sum = 0;
        if (root.kind() == JsonKind.OBJECT && root.size() <= FEW) {
            for (JsonValue each : root.elements()) {
                sum += isLong(each) ? each.size() : 0;
            }
        }
        return sum;
    }
}
