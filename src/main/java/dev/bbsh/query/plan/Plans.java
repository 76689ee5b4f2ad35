package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.IndexedSelection;
import dev.bbsh.query.match.Nodes;
import dev.bbsh.query.match.Spot;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** Describes how a path will be evaluated. */
public final class Plans {

    private Plans() {}

    /** The plan in a few words, such as {@code scan} or {@code index over localIssueKey}. */
    public static String of(Query query, JsonValue root) {
        for (int i = 0; i < query.steps().size(); i++) {
            Query before = new Query(query.start(), query.steps().subList(0, i));
            Optional<KeyEquality> equality = equality(query.steps().get(i));
            if (equality.isPresent() && before.isSingular()) {
                return plan(
                        equality.get().name(),
                        new Planner(root, Progress.NONE).nodes(before),
                        root);
            }
        }
        return "scan";
    }

    private static Optional<KeyEquality> equality(Step step) {
        return step instanceof Step.Child(List<Selector> only)
                        && only.getFirst() instanceof Selector.Filter filter
                ? KeyEquality.in(filter.condition())
                : Optional.empty();
    }

    private static String plan(String name, Nodes nodes, JsonValue root) {
        nodes.start(Spot.at(root));
        if (!nodes.next() || !IndexedSelection.isLong(nodes.at())) {
            return "scan";
        }
        return IndexedSelection.isReady(nodes.at(), name)
                ? "index over " + name
                : "scan; asked again, an index over " + name;
    }
}
