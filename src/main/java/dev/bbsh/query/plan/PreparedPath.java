package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.Query;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * A path that is run over many values, one after the other: what it takes to find them is made
 * once, so that a run allocates its results only. It may be used by one thread only.
 */
public final class PreparedPath {

    private final QueryPlanner planner;
    private final Query query;
    private final NodeMatches matches;

    PreparedPath(QueryPlanner planner, Query query, long limit) {
        this.planner = planner;
        this.query = query;
        NodeStream nodes = planner.nodes(query.endsWithSummary() ? query.summarized() : query);
        this.matches = new NodeMatches(nodes, limit);
    }

    /**
     * Paths that are run over the same values: they read the names of an object once together. One
     * of them must be done with a value before another one begins.
     *
     * @param limit the maximum number of values that a path finds in one run
     */
    public static List<PreparedPath> of(List<Query> queries, long limit, Progress progress) {
        QueryPlanner planner = new QueryPlanner(Span.of("null"), progress);
        return queries.stream().map((query) -> new PreparedPath(planner, query, limit)).toList();
    }

    /** The matches of the path in a value, which end when it is run again. */
    public Matches in(JsonValue root) {
        planner.to(root);
        return start();
    }

    Matches start() {
        matches.start(planner.root());
        return query.endsWithSummary()
                ? new SummaryMatches(matches, query, planner.summaries())
                : matches;
    }
}
