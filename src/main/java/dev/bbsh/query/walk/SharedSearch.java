package dev.bbsh.query.walk;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeMatches;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of several paths in one document, pulled one path after the other: a long array that
 * several of them lead through is walked once. It may be used by one thread only.
 */
public final class SharedSearch {

    private final JsonValue root;
    private final long limit;
    private final Progress progress;
    private final int most;
    private final Map<JsonValue, SharedArray> arrays = new LinkedHashMap<>();
    private int paths;

    /**
     * @param limit the maximum number of values of a path
     */
    public SharedSearch(JsonValue root, long limit, Progress progress) {
        this(root, limit, progress, SharedArray.MOST);
    }

    /**
     * @param most the maximum number of values that are kept for paths that aren't pulled yet
     */
    SharedSearch(JsonValue root, long limit, Progress progress, int most) {
        this.root = root;
        this.limit = limit;
        this.progress = progress;
        this.most = most;
    }

    /** The values of one more standard path; all are added before the first one is pulled. */
    public Matches add(Query query) {
        int path = paths++;
        int first = ParallelCount.singular(query);
        if (first == query.steps().size()) {
            return planner().matches(query, limit);
        }
        Optional<JsonValue> start = first(ParallelCount.part(query, first));
        List<PathStep> steps = query.steps().subList(first, query.steps().size());
        List<Matches> parts =
                start.map((value) -> parts(path, value, new Query(Query.Start.CURRENT, steps)))
                        .orElse(List.of());
        return parts.isEmpty() ? planner().matches(query, limit) : new Joined(parts, limit);
    }

    /** A planner of its own for each search, which tells the progress of its own. */
    private QueryPlanner planner() {
        return new QueryPlanner(root, progress);
    }

    private Optional<JsonValue> first(Query query) {
        Matches matches = planner().matches(query, limit);
        return matches.next() ? Optional.of(matches.value()) : Optional.empty();
    }

    /** The searches that find the values of a path one after the other; none if it is alone. */
    private List<Matches> parts(int path, JsonValue start, Query rest) {
        return switch (rest.steps().getFirst()) {
            case PathStep.Child(List<Selector> selectors)
                    when selectors.size() == 1
                            && ParallelCount.looksAtEach(selectors.getFirst())
                            && ParallelCount.isLong(start) ->
                    List.of(shared(path, start, rest));
            case PathStep.Descendant(List<Selector> selectors)
                    when selectors.size() == 1 && selectors.getFirst() instanceof Selector.Name ->
                    ParallelCount.isLong(start)
                            ? List.of(shared(path, start, rest))
                            : members(path, start, rest);
            case PathStep.Child _, PathStep.Descendant _, PathStep.Summary _ -> List.of();
        };
    }

    /** The searches for a name at any depth: among the members of an object, then in each. */
    private List<Matches> members(int path, JsonValue start, Query rest) {
        List<JsonValue> members = new ArrayList<>();
        if (start.size() <= ParallelCount.FEW) {
            start.elements().forEach((each) -> members.add(each));
        }
        if (members.stream().noneMatch(ParallelCount::isLong)) {
            return List.of();
        }
        List<PathStep> steps = new ArrayList<>(rest.steps());
        steps.set(0, new PathStep.Child(((PathStep.Descendant) steps.getFirst()).selectors()));
        List<Matches> parts = new ArrayList<>();
        parts.add(planner().matchesFrom(start, new Query(Query.Start.CURRENT, steps)));
        for (JsonValue each : members) {
            parts.add(
                    ParallelCount.isLong(each)
                            ? shared(path, each, rest)
                            : planner().matchesFrom(each, rest));
        }
        return parts;
    }

    private Matches shared(int path, JsonValue array, Query rest) {
        return arrays.computeIfAbsent(array, (_) -> new SharedArray(array, root, most, progress))
                .add(path, rest, array);
    }

    /** The matches of several searches, one search after the other. */
    private static final class Joined implements Matches {

        private final List<Matches> parts;
        private final long limit;
        private int part;
        private long found;

        Joined(List<Matches> parts, long limit) {
            this.parts = parts;
            this.limit = limit;
        }

        @Override
        public boolean next() {
            while (part < parts.size() && !parts.get(part).next()) {
                part++;
            }
            if (part < parts.size()) {
                NodeMatches.requireAtMost(limit, ++found);
            }
            return part < parts.size();
        }

        @Override
        public JsonValue value() {
            return parts.get(part).value();
        }

        @Override
        public Place place() {
            throw new IllegalStateException("no place is kept");
        }
    }
}
