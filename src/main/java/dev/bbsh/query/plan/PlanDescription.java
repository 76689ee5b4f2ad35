package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.KeyLookupSelection;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** Describes how a path will be evaluated. */
public final class PlanDescription {

    private PlanDescription() {}

    /** The plan in a few words, such as {@code scan} or {@code index over localIssueKey}. */
    public static String of(Query query, JsonValue root) {
        for (int i = 0; i < query.steps().size(); i++) {
            Query before = new Query(query.start(), query.steps().subList(0, i));
            Optional<KeyEquality> equality = equality(query.steps().get(i));
            if (equality.isPresent() && before.isSingular()) {
                return plan(
                        equality.get().name(),
                        new QueryPlanner(root, Progress.NONE).nodes(before),
                        root);
            }
        }
        return "scan";
    }

    private static Optional<KeyEquality> equality(PathStep step) {
        return step instanceof PathStep.Child(List<Selector> only)
                        && only.getFirst() instanceof Selector.Filter filter
                ? KeyEquality.in(filter.condition())
                : Optional.empty();
    }

    private static String plan(String name, NodeStream nodes, JsonValue root) {
        nodes.start(NodeCursor.at(root));
        if (!nodes.next() || !KeyLookupSelection.isLong(nodes.at())) {
            return "scan";
        }
        return KeyLookupSelection.isReady(nodes.at(), name)
                ? "index over " + name
                : "scan; if repeated, an index over " + name;
    }
}
