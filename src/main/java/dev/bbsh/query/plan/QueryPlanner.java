package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.query.jayway.JaywayEvaluator;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.ChildSelection;
import dev.bbsh.query.match.DescendantNodes;
import dev.bbsh.query.match.KeyLookupSelection;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.MemberScan;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.match.NodePredicate;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Builds the node streams for the evaluation of paths. They may be used by one thread only, and on
 * one document at a time.
 */
public final class QueryPlanner {

    private final NodeCursor root;
    private final CancellationCheck meter;
    private final MemberScan members;
    private final ConditionPlanner conditions;
    private @Nullable JaywayEvaluator jayway;

    /** The number of documents so far. */
    private int documents;

    public QueryPlanner(JsonValue root, Progress progress) {
        this.root = NodeCursor.at(root);
        this.meter = new CancellationCheck(progress);
        this.members = new MemberScan(meter);
        this.conditions = new ConditionPlanner(this, meter, progress);
    }

    /** Goes on to another document: what was built for the one before it is for this one now. */
    void to(JsonValue document) {
        root.to(document);
        documents++;
    }

    /** A number that tells whether what is known of a document is of this one. */
    int documents() {
        return documents;
    }

    /** The document, to start at. */
    public NodeCursor root() {
        return root;
    }

    /**
     * The matches of a path in the document.
     *
     * @param limit the maximum number of values
     */
    public Matches matches(Query query, long limit) {
        return new PreparedPath(this, query, limit).start();
    }

    /** The matches below a value of a path that begins with {@code @}. */
    public Matches matchesFrom(JsonValue current, Query query) {
        NodeStream nodes = nodes(query);
        nodes.start(NodeCursor.at(current));
        return new NodeMatches(nodes, Long.MAX_VALUE);
    }

    /** Counts the visited nodes. */
    public CancellationCheck meter() {
        return meter;
    }

    /** The nodes that a path finds, to be started at any value. */
    public NodeStream nodes(Query query) {
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
    public NodePredicate test(FilterCondition condition) {
        return conditions.test(condition);
    }

    /** The search for members that all conditions of this evaluation have in common. */
    MemberScan members() {
        return members;
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
            case Selector.Name(String name) -> new ChildSelection.Name(name, members, meter);
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
}
