package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.jayway.Jayway;
import dev.bbsh.query.match.BackwardSelection;
import dev.bbsh.query.match.ChildNodes;
import dev.bbsh.query.match.DescendantNodes;
import dev.bbsh.query.match.EachSelection;
import dev.bbsh.query.match.IndexSelection;
import dev.bbsh.query.match.IndexedSelection;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.Meter;
import dev.bbsh.query.match.NameSelection;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.match.Nodes;
import dev.bbsh.query.match.Origin;
import dev.bbsh.query.match.Selection;
import dev.bbsh.query.match.SliceSelection;
import dev.bbsh.query.match.Spot;
import dev.bbsh.query.match.Test;
import dev.bbsh.query.path.Condition;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Step;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Builds the node streams for one evaluation of one path. They may be used by one thread only, and
 * only on the document for which they were built.
 */
public final class Planner {

    private final Spot root;
    private final Meter meter;
    private final ConditionPlanner conditions;
    private @Nullable Jayway jayway;

    public Planner(JsonValue root, Progress progress) {
        this.root = Spot.at(root);
        this.meter = new Meter(progress);
        this.conditions = new ConditionPlanner(this, meter, progress);
    }

    /**
     * The matches of a path in the document.
     *
     * @param limit the maximum number of values
     */
    public Matches matches(Query query, long limit) {
        Query path = query.endsWithSummary() ? query.summarized() : query;
        Nodes nodes = nodes(path);
        nodes.start(root);
        NodeMatches matches = new NodeMatches(nodes, limit);
        return query.endsWithSummary() ? new SummaryMatches(matches, query, summaries()) : matches;
    }

    /** The matches below a value of a path that begins with {@code @}. */
    public Matches matchesFrom(JsonValue current, Query query) {
        Nodes nodes = nodes(query);
        nodes.start(Spot.at(current));
        return new NodeMatches(nodes, Long.MAX_VALUE);
    }

    /** The nodes that a path finds, to be started at any value. */
    Nodes nodes(Query query) {
        Nodes nodes = new Origin(query.start() == Query.Start.ROOT ? root : null);
        for (Step step : query.steps()) {
            nodes =
                    switch (step) {
                        case Step.Child(List<Selector> selectors) ->
                                new ChildNodes(nodes, selections(selectors));
                        case Step.Descendant(List<Selector> selectors) ->
                                new DescendantNodes(nodes, selections(selectors), meter);
                        case Step.Summary _ ->
                                throw new IllegalArgumentException("not the end: " + query);
                    };
        }
        return nodes;
    }

    Summaries summaries() {
        return new Summaries(jayway(), meter);
    }

    /** The Jayway adapter; created on demand, because few paths need it. */
    Jayway jayway() {
        if (jayway == null) {
            jayway = new Jayway(meter);
        }
        return jayway;
    }

    private List<Selection> selections(List<Selector> selectors) {
        return selectors.stream().map(this::selection).toList();
    }

    private Selection selection(Selector selector) {
        return switch (selector) {
            case Selector.Name(String name) -> new NameSelection(name, meter);
            case Selector.Each _ -> new EachSelection((_) -> true, meter);
            case Selector.Index(long index) -> new IndexSelection(index, meter);
            case Selector.Slice slice -> slice(slice);
            case Selector.Filter(Condition condition) -> filter(condition);
        };
    }

    private Selection filter(Condition condition) {
        Test test = conditions.test(condition);
        Optional<KeyEquality> equality = KeyEquality.in(condition);
        return equality.isPresent()
                ? new IndexedSelection(equality.get().name(), equality.get().text(), test, meter)
                : new EachSelection(test, meter);
    }

    /** The selection for a slice. RFC 9535, section 2.3.4.2.2: a step of 0 selects nothing. */
    private Selection slice(Selector.Slice slice) {
        if (slice.step() == 0) {
            return new SliceSelection(0L, 0L, 1, meter);
        }
        return slice.step() > 0
                ? new SliceSelection(slice.start(), slice.end(), slice.step(), meter)
                : new BackwardSelection(slice.start(), slice.end(), slice.step(), meter);
    }
}
