package dev.bbsh.query.completion;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.UnfinishedPath;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.TimeLimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples the values that a path finds, spread over the document, and within the time that a key
 * press may take: the size of the document doesn't matter.
 */
final class PathSample {

    private static final int VALUES = 10_000;
    private static final int MEMBERS = 1_000;

    /** The maximum number of children of a container that are searched, too. */
    private static final int BELOW = 50;

    private final JsonValue root;

    /** The time that a key press may take; half of it for the way through long arrays. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Progress deadline = new TimeLimit(Progress.NONE, PATIENCE);
    private final ChildSampler spread =
            new ChildSampler(new TimeLimit(Progress.NONE, PATIENCE.dividedBy(2)));

    PathSample(JsonValue root) {
        this.root = root;
    }

    /**
     * The values that a path from the root finds. A filter that finds nothing in time is left out.
     */
    List<JsonValue> values(List<PathStep> steps) {
        List<JsonValue> values = List.of(root);
        for (PathStep step : steps) {
            values = next(values, step);
        }
        return values;
    }

    private List<JsonValue> next(List<JsonValue> values, PathStep step) {
        return switch (step) {
            case PathStep.Child(List<Selector> selectors) -> children(values, selectors);
            case PathStep.Descendant(List<Selector> selectors) ->
                    children(below(values), selectors);
            case PathStep.Summary _ -> List.of();
        };
    }

    private List<JsonValue> children(List<JsonValue> values, List<Selector> selectors) {
        List<JsonValue> found = new ArrayList<>();
        long quota = Math.max(2, VALUES / Math.max(1, values.size()));
        try {
            for (JsonValue value : values) {
                for (Selector selector : selectors) {
                    found.addAll(children(value, selector, quota));
                }
                if (found.size() >= VALUES) {
                    return found.subList(0, VALUES);
                }
                deadline.advance(0);
            }
        } catch (TimeLimit.Exceeded late) {
            return found;
        }
        return found;
    }

    private List<JsonValue> children(JsonValue value, Selector selector, long quota) {
        return switch (selector) {
            case Selector.Name(String name) -> value.member(name).stream().toList();
            case Selector.Index(long index) -> element(value, index);
            case Selector.Wildcard _, Selector.Slice _ -> spread.of(value, quota);
            case Selector.Filter _ -> {
                List<JsonValue> some = spread.of(value, quota);
                List<JsonValue> meeting = meeting(some, selector);
                yield meeting.isEmpty() ? some : meeting;
            }
        };
    }

    private List<JsonValue> element(JsonValue value, long index) {
        long n = index < 0 ? value.size() + index : index;
        boolean there = value.kind() == JsonKind.ARRAY && n >= 0 && n < value.size();
        return there ? spread.element(value, n).stream().toList() : List.of();
    }

    private List<JsonValue> meeting(List<JsonValue> some, Selector filter) {
        Query query = new Query(Query.Start.CURRENT, List.of(new PathStep.Child(List.of(filter))));
        List<JsonValue> meeting = new ArrayList<>();
        try {
            Matches matches =
                    new QueryPlanner(root, deadline).matchesFrom(ChildSampler.array(some), query);
            while (matches.next()) {
                meeting.add(matches.value());
            }
        } catch (TimeLimit.Exceeded | BbshException stopped) {
            return meeting;
        }
        return meeting;
    }

    /** The values and everything below them, those near the top first. */
    private List<JsonValue> below(List<JsonValue> values) {
        List<JsonValue> all = new ArrayList<>();
        Deque<JsonValue> open = new ArrayDeque<>(values);
        try {
            while (!open.isEmpty() && all.size() < VALUES) {
                JsonValue value = open.removeFirst();
                if (value.kind().isContainer()) {
                    all.add(value);
                    open.addAll(spread.of(value, BELOW));
                }
                deadline.advance(0);
            }
        } catch (TimeLimit.Exceeded late) {
            return all;
        }
        return all;
    }

    /** The steps from the root to the values that the innermost open path has reached. */
    static List<PathStep> steps(List<UnfinishedPath.OpenPath> open) {
        List<PathStep> steps = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            UnfinishedPath.OpenPath each = open.get(i);
            if (each.query().start() == Query.Start.ROOT) {
                steps.clear();
            }
            steps.addAll(each.query().steps());
            if (i < open.size() - 1) {
                steps.add(element(each));
            }
        }
        return steps;
    }

    /** The step to the elements that a filter of an open path tests. */
    static PathStep element(UnfinishedPath.OpenPath open) {
        List<Selector> each = List.of(Selector.WILDCARD);
        return open.descending() ? new PathStep.Descendant(each) : new PathStep.Child(each);
    }

    /** The names of members of objects, in document order, each with a value. */
    static Map<String, JsonValue> names(List<JsonValue> values) {
        Map<String, JsonValue> names = new LinkedHashMap<>();
        for (JsonValue value : values) {
            if (value.kind() == JsonKind.OBJECT) {
                int seen = 0;
                for (var member : value.members()) {
                    names.putIfAbsent(member.name(), member.value());
                    if (++seen == MEMBERS) {
                        break;
                    }
                }
            }
        }
        return names;
    }
}
