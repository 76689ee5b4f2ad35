package dev.bbsh.query.completion;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.UnfinishedPath;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.query.plan.Planner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first values that a path finds, and no more than can be found while somebody waits for a key
 * to answer: the size of the document does not matter.
 */
final class Sample {

    /** How often the evaluation may report 1,024 nodes, or ask for cancellation. */
    private static final int BUDGET = 64;

    private static final int VALUES = 1_000;
    private static final int MEMBERS = 1_000;

    private final JsonValue root;

    Sample(JsonValue root) {
        this.root = root;
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Enough() {
            super("enough", null, false, false);
        }
    }

    private static final class Budget implements Progress {

        private int left = BUDGET;

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long amount) {
            if (left-- == 0) {
                throw new Enough();
            }
        }
    }

    /** What a path from the root finds; where a filter finds nothing in time, it is left out. */
    List<JsonValue> values(List<Step> steps) {
        List<JsonValue> values = found(steps);
        return values.isEmpty() ? found(steps.stream().map(Sample::unfiltered).toList()) : values;
    }

    private List<JsonValue> found(List<Step> steps) {
        List<JsonValue> values = new ArrayList<>();
        Query query = new Query(Query.Start.ROOT, steps);
        try {
            Matches matches = new Planner(root, new Budget()).matches(query, Long.MAX_VALUE);
            while (values.size() < VALUES && matches.next()) {
                values.add(matches.value());
            }
        } catch (Enough | BbshException stopped) {
            return values;
        }
        return values;
    }

    private static Step unfiltered(Step step) {
        return switch (step) {
            case Step.Child(List<Selector> selectors) -> new Step.Child(unfiltered(selectors));
            case Step.Descendant(List<Selector> selectors) ->
                    new Step.Descendant(unfiltered(selectors));
            case Step.Summary _ -> step;
        };
    }

    private static List<Selector> unfiltered(List<Selector> selectors) {
        return selectors.stream()
                .map((each) -> each instanceof Selector.Filter ? Selector.EACH : each)
                .toList();
    }

    /** The steps from the root to what the innermost open path has reached. */
    static List<Step> steps(List<UnfinishedPath.Open> open) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            UnfinishedPath.Open each = open.get(i);
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

    /** To what a filter of an open path looks at. */
    static Step element(UnfinishedPath.Open open) {
        List<Selector> each = List.of(Selector.EACH);
        return open.descending() ? new Step.Descendant(each) : new Step.Child(each);
    }

    /** The names of members of objects, in the order of the document, each with a value. */
    static Map<String, JsonValue> names(List<JsonValue> values) {
        Map<String, JsonValue> names = new LinkedHashMap<>();
        for (JsonValue value : values) {
            if (value.kind() == Kind.OBJECT) {
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
