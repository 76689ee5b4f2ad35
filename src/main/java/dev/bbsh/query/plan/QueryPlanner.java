package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.jayway.JaywayEvaluator;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ChildSelection;
import dev.bbsh.query.match.DescendantNodes;
import dev.bbsh.query.match.KeyLookupSelection;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.match.NodePredicate;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Builds the node streams for one evaluation of one path. They may be used by one thread only, and
 * only on the document for which they were built.
 */
public final class QueryPlanner {

    private final NodeCursor root;
    private final CancellationCheck meter;
    private final ConditionPlanner conditions;
    private @Nullable JaywayEvaluator jayway;

    public QueryPlanner(JsonValue root, Progress progress) {
        this.root = NodeCursor.at(root);
        this.meter = new CancellationCheck(progress);
        this.conditions = new ConditionPlanner(this, meter, progress);
    }

    /**
     * The matches of a path in the document.
     *
     * @param limit the maximum number of values
     */
    public Matches matches(Query query, long limit) {
        Query path = query.endsWithSummary() ? query.summarized() : query;
        NodeStream nodes = nodes(path);
        nodes.start(root);
        NodeMatches matches = new NodeMatches(nodes, limit);
        return query.endsWithSummary() ? new SummaryMatches(matches, query, summaries()) : matches;
    }

    /** The matches below a value of a path that begins with {@code @}. */
    public Matches matchesFrom(JsonValue current, Query query) {
        NodeStream nodes = nodes(query);
        nodes.start(NodeCursor.at(current));
        return new NodeMatches(nodes, Long.MAX_VALUE);
    }

    /** The nodes that a path finds, to be started at any value. */
    NodeStream nodes(Query query) {
        NodeStream nodes = new NodeStream.Start(query.start() == Query.Start.ROOT ? root : null);
        for (PathStep step : query.steps()) {
            nodes =
                    switch (step) {
                        case PathStep.Child(List<Selector> selectors) ->
                                new NodeStream.Children(nodes, selections(selectors));
                        case PathStep.Descendant(List<Selector> selectors) ->
                                new DescendantNodes(nodes, selections(selectors), meter);
                        case PathStep.Summary _ ->
                                throw new IllegalArgumentException("not the end: " + query);
                    };
        }
        return nodes;
    }

    /** The test of a condition. */
    NodePredicate test(FilterCondition condition) {
        return conditions.test(condition);
    }

    SummaryEvaluator summaries() {
        return new SummaryEvaluator(jayway(), meter);
    }

    /** The Jayway adapter; created on demand, because few paths need it. */
    JaywayEvaluator jayway() {
        if (jayway == null) {
            jayway = new JaywayEvaluator(meter);
        }
        return jayway;
    }

    private List<ChildSelection> selections(List<Selector> selectors) {
        return selectors.stream().map(this::selection).toList();
    }

    private ChildSelection selection(Selector selector) {
        return switch (selector) {
            case Selector.Name(String name) -> new ChildSelection.Name(name, meter);
            case Selector.Wildcard _ -> new ChildSelection.Filter((_) -> true, meter);
            case Selector.Index(long index) -> new ChildSelection.Index(index, meter);
            case Selector.Slice slice -> slice(slice);
            case Selector.Filter(FilterCondition condition) -> filter(condition);
        };
    }

    private ChildSelection filter(FilterCondition condition) {
        NodePredicate test = conditions.test(condition);
        Optional<KeyEquality> equality = KeyEquality.in(condition);
        return equality.isPresent()
                ? new KeyLookupSelection(equality.get().name(), equality.get().text(), test, meter)
                : new ChildSelection.Filter(test, meter);
    }

    /** The selection for a slice. RFC 9535, section 2.3.4.2.2: a step of 0 selects nothing. */
    private ChildSelection slice(Selector.Slice slice) {
        if (slice.step() == 0) {
            return new ChildSelection.Slice(0L, 0L, 1, meter);
        }
        return slice.step() > 0
                ? new ChildSelection.Slice(slice.start(), slice.end(), slice.step(), meter)
                : new ChildSelection.Backward(slice.start(), slice.end(), slice.step(), meter);
    }

    /** The results of a summary of each value that the path before it finds. */
    private static final class SummaryMatches implements Matches {

        private final Matches matches;
        private final Query summarized;
        private final PathStep.Summary.Kind kind;
        private final SummaryEvaluator summaries;
        private boolean first = true;

        /**
         * @param matches of the path before the summary
         * @param query the path with its summary
         */
        SummaryMatches(Matches matches, Query query, SummaryEvaluator summaries) {
            this.matches = matches;
            this.summarized = query.summarized();
            this.kind = query.summary();
            this.summaries = summaries;
        }

        @Override
        public boolean next() {
            return matches.next();
        }

        @Override
        public JsonValue value() {
            JsonValue value = matches.value();
            boolean several = first && !summarized.isSingular();
            if (several && kind.takesNumbers() && value.kind() == JsonKind.NUMBER) {
                throw ofEach();
            }
            first = false;
            return summaries.of(kind, value);
        }

        /**
         * The error for a path that finds each number by itself; the result of the query would be
         * the array of them.
         */
        private BbshException ofEach() {
            boolean numbers = true;
            while (numbers && matches.next()) {
                numbers = matches.value().kind() == JsonKind.NUMBER;
            }
            return new BbshException(
                    kind.symbol() + " takes an array of numbers, but this path finds single values",
                    numbers
                            ? "query "
                                    + summarized
                                    + "   then   query $"
                                    + kind.symbol()
                                    + " --in last"
                            : "query " + summarized + " --group     (not all of them are numbers)");
        }

        @Override
        public Place place() {
            throw new BbshException(
                    "the result of " + kind.symbol() + " has no path in the document",
                    "help query");
        }

        @Override
        public Optional<String> note() {
            return kind.computes()
                    ? Optional.of("numbers were decoded: Jayway computes in double precision")
                    : Optional.empty();
        }
    }
}
