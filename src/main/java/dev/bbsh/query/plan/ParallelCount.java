package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.ArrayBatches;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts the results of a path, with all processors where the path leads through long arrays: each
 * element is evaluated by itself, so it doesn't matter which thread does it.
 */
public final class ParallelCount {

    /** The minimum number of elements; fewer are counted as fast by one thread. */
    private static final long WORTH = 20_000;

    private static final long SHARE = 8_192;

    /** The maximum number of members of an object that is searched for long arrays. */
    private static final long FEW = 1_000;

    private final Query query;
    private final JsonValue root;
    private final long limit;
    private final Progress progress;

    private ParallelCount(Query query, JsonValue root, long limit, Progress progress) {
        this.query = query;
        this.root = root;
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Counts the values that a path finds in a document.
     *
     * @param limit the maximum number of values
     * @throws dev.bbsh.work.BbshException when there are more
     */
    public static long of(Query query, JsonValue root, long limit, Progress progress) {
        return new ParallelCount(query, root, limit, progress).count();
    }

    private long count() {
        int first = 0;
        while (first < query.steps().size() && part(0, first + 1).isSingular()) {
            first++;
        }
        Optional<JsonValue> start = first < query.steps().size() ? start(first) : Optional.empty();
        if (start.isEmpty()) {
            return new QueryPlanner(root, progress).matches(query, limit).count();
        }
        Query rest = new Query(Query.Start.CURRENT, part(first, query.steps().size()).steps());
        List<JsonValue> arrays = longArrays(start.get(), rest);
        long count = arrays.contains(start.get()) ? 0 : counted(rest, start.get(), arrays);
        progress.begin("counting", arrays.stream().mapToLong(JsonValue::size).sum());
        for (JsonValue array : arrays) {
            count += atOnce(rest, new ArrayBatches(array, SHARE));
        }
        NodeMatches.requireAtMost(limit, count);
        return count;
    }

    private Query part(int from, int to) {
        return new Query(query.start(), query.steps().subList(from, to));
    }

    private Optional<JsonValue> start(int steps) {
        Matches matches = new QueryPlanner(root, progress).matches(part(0, steps), limit);
        return matches.next() ? Optional.of(matches.value()) : Optional.empty();
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
    private static boolean looksAtEach(Selector selector) {
        return switch (selector) {
            case Selector.Wildcard _ -> true;
            case Selector.Filter filter -> KeyEquality.in(filter.condition()).isEmpty();
            case Selector.Name _, Selector.Index _, Selector.Slice _ -> false;
        };
    }

    private static boolean looksAtNames(Selector selector) {
        return selector instanceof Selector.Name || selector instanceof Selector.Wildcard;
    }

    private static boolean isLong(JsonValue value) {
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
    private long counted(Query rest, JsonValue start, List<JsonValue> arrays) {
        JsonValue others = start;
        if (!arrays.isEmpty()) {
            ContainerEditor composer = new ContainerEditor(start, progress);
            long ordinal = 0;
            for (JsonValue each : start.elements()) {
                if (isLong(each)) {
                    composer.keepUpTo(ordinal);
                    composer.replace((_) -> Span.of("[]"));
                }
                ordinal++;
            }
            others = composer.compose();
        }
        return new QueryPlanner(root, progress).matchesFrom(others, rest).count();
    }

    private long atOnce(Query rest, ArrayBatches shares) {
        Function<Progress, Long> work =
                (own) -> {
                    QueryPlanner planner = new QueryPlanner(root, own.uncounted());
                    long count = 0;
                    for (Optional<JsonValue> share = shares.next();
                            share.isPresent();
                            share = shares.next()) {
                        own.advance(share.get().size());
                        count += planner.matchesFrom(share.get(), rest).count();
                    }
                    return count;
                };
        int threads = Runtime.getRuntime().availableProcessors();
        return Parallel.run(Collections.nCopies(threads, work), progress).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
