package dev.bbsh.query.walk;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.ArrayBatches;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.plan.KeyEquality;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts the results of paths in one walk, with all processors where they lead through long arrays:
 * each element is evaluated by itself, so it doesn't matter which thread does it.
 */
public final class ParallelCount {

    /** The minimum number of elements; fewer are counted as fast by one thread. */
    private static final long WORTH = 20_000;

    private static final long SHARE = 8_192;

    /** The maximum number of members of an object that is searched for long arrays. */
    static final long FEW = 1_000;

    private final JsonValue root;
    private final long limit;
    private final Progress progress;
    private final QueryPlanner planner;
    private final PathCounts counts;
    private final int paths;

    /** The steps from each long array on, with the numbers of their paths. */
    private final Map<JsonValue, Map<Integer, Query>> shared = new LinkedHashMap<>();

    private ParallelCount(int paths, JsonValue root, long limit, Progress progress) {
        this.root = root;
        this.limit = limit;
        this.progress = progress;
        this.planner = new QueryPlanner(root, progress);
        this.counts = new PathCounts(paths, limit);
        this.paths = paths;
    }

    /**
     * Counts the values that each of some paths finds in a document.
     *
     * @param limit the maximum number of values of a path
     * @return the counts, in the order of the paths
     * @throws dev.bbsh.work.BbshException when there are more
     */
    public static long[] of(List<Query> queries, JsonValue root, long limit, Progress progress) {
        ParallelCount count = new ParallelCount(queries.size(), root, limit, progress);
        count.add(queries);
        return count.counts.all();
    }

    private void add(List<Query> queries) {
        Map<Integer, Query> whole = new LinkedHashMap<>();
        for (int path = 0; path < queries.size(); path++) {
            if (!isShared(path, queries.get(path))) {
                whole.put(path, queries.get(path));
            }
        }
        if (!whole.isEmpty()) {
            new PathWalk(PathTree.of(whole), planner, counts).at(planner.root());
        }
        progress.begin("counting", shared.keySet().stream().mapToLong(JsonValue::size).sum());
        shared.forEach(this::atOnce);
    }

    /** Counts what a path finds outside long arrays, if it leads through some. */
    private boolean isShared(int path, Query query) {
        int first = singular(query);
        if (first == query.steps().size()) {
            return false;
        }
        Matches start = planner.matches(part(query, first), limit);
        if (!start.next()) {
            return true;
        }
        List<PathStep> steps = query.steps().subList(first, query.steps().size());
        Query rest = new Query(Query.Start.CURRENT, steps);
        List<JsonValue> arrays = longArrays(start.value(), rest);
        for (JsonValue each : arrays) {
            shared.computeIfAbsent(each, (_) -> new LinkedHashMap<>()).put(path, rest);
        }
        if (!arrays.isEmpty() && !arrays.contains(start.value())) {
            counts.add(path, others(rest, start.value()));
        }
        return !arrays.isEmpty();
    }

    /** The number of steps that find at most one value, before another one. */
    static int singular(Query query) {
        int first = 0;
        while (first < query.steps().size() && part(query, first + 1).isSingular()) {
            first++;
        }
        return first;
    }

    /** The first steps of a path. */
    static Query part(Query query, int steps) {
        return new Query(query.start(), query.steps().subList(0, steps));
    }

    /** The arrays that can be counted in shares; none when the path needs them as a whole. */
    private static List<JsonValue> longArrays(JsonValue start, Query rest) {
        return switch (rest.steps().getFirst()) {
            case PathStep.Child(List<Selector> selectors)
                    when selectors.stream().allMatch(ParallelCount::looksAtEach) ->
                    isLong(start) ? List.of(start) : List.of();
            case PathStep.Descendant(List<Selector> selectors)
                    when rest.steps().size() == 1
                            && selectors.stream().allMatch(ParallelCount::looksAtNames) ->
                    isLong(start) ? List.of(start) : longMembers(start);
            case PathStep.Child _, PathStep.Descendant _, PathStep.Summary _ -> List.of();
        };
    }

    /**
     * True when a selector evaluates each element. One that looks for a single string uses an
     * index, which shares don't have.
     */
    static boolean looksAtEach(Selector selector) {
        return switch (selector) {
            case Selector.Wildcard _ -> true;
            case Selector.Filter filter -> KeyEquality.in(filter.condition()).isEmpty();
            case Selector.Name _, Selector.Index _, Selector.Slice _ -> false;
        };
    }

    private static boolean looksAtNames(Selector selector) {
        return selector instanceof Selector.Name || selector instanceof Selector.Wildcard;
    }

    static boolean isLong(JsonValue value) {
        return value.kind() == JsonKind.ARRAY && value.size() >= WORTH;
    }

    private static List<JsonValue> longMembers(JsonValue value) {
        List<JsonValue> all = new ArrayList<>();
        if (value.size() <= FEW) {
            value.elements().forEach((each) -> all.add(each));
        }
        all.removeIf((each) -> !isLong(each));
        return all;
    }

    /** The number of values found outside the elements of the long arrays. */
    private long others(Query rest, JsonValue start) {
        ContainerEditor composer = new ContainerEditor(start, progress);
        long ordinal = 0;
        for (JsonValue each : start.elements()) {
            if (isLong(each)) {
                composer.keepUpTo(ordinal);
                composer.replace((_) -> Span.of("[]"));
            }
            ordinal++;
        }
        return planner.matchesFrom(composer.compose(), rest).count();
    }

    private void atOnce(JsonValue array, Map<Integer, Query> queries) {
        ArrayBatches shares = new ArrayBatches(array, SHARE);
        Function<Progress, PathCounts> work =
                (own) -> {
                    PathCounts found = new PathCounts(paths, limit);
                    PathWalk walk =
                            new PathWalk(
                                    PathTree.of(queries),
                                    new QueryPlanner(root, own.uncounted()),
                                    found);
                    for (Optional<JsonValue> share = shares.next();
                            share.isPresent();
                            share = shares.next()) {
                        own.advance(share.get().size());
                        walk.at(NodeCursor.at(share.get()));
                    }
                    return found;
                };
        int threads = Runtime.getRuntime().availableProcessors();
        Parallel.run(Collections.nCopies(threads, work), progress).forEach(counts::add);
    }
}
