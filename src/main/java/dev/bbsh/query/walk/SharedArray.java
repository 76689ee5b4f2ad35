package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.ArrayBatches;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A long array in which several paths search. It is walked as far as the path that is pulled needs:
 * what the paths after it find on the way is kept for them. A path for which nothing is kept any
 * more searches by itself. It may be used by one thread only.
 */
final class SharedArray {

    /** The maximum number of values that are kept for paths that aren't pulled yet. */
    static final int MOST = 1 << 22;

    /** The numbers of elements of the first batch and of the largest one. */
    private static final long FIRST = 64;

    private static final long LARGEST = 8_192;

    private final JsonValue root;
    private final Progress progress;
    private final int most;
    private final Map<Integer, Query> paths = new TreeMap<>();
    private final Map<Integer, FoundValues> kept = new TreeMap<>();
    private final ArrayBatches batches;
    private long batch = FIRST;

    /** The walk for the paths from this one on. */
    private @Nullable PathWalk walk;

    private int driver;

    /**
     * @param root the document
     * @param most the maximum number of values that are kept
     */
    SharedArray(JsonValue array, JsonValue root, int most, Progress progress) {
        this.root = root;
        this.progress = progress;
        this.most = most;
        this.batches = new ArrayBatches(array, LARGEST);
    }

    /** Adds a path that begins at the array, before anything is pulled. */
    Matches add(int path, Query query, JsonValue array) {
        paths.put(path, query);
        kept.put(path, new FoundValues());
        return new Pulled(path, query, array);
    }

    /** Searches on for a path; false at the end of the array, or when it has to go on by itself. */
    private boolean advance(int path) {
        if (walk == null || path != driver) {
            driver = path;
            kept.keySet().removeIf((other) -> other < path);
            paths.keySet().retainAll(kept.keySet());
            walk = walk(paths);
        }
        Optional<JsonValue> share = batches.next(batch);
        if (share.isEmpty()) {
            return false;
        }
        batch = Math.min(2 * batch, LARGEST);
        try {
            walk.at(NodeCursor.at(share.get()));
        } catch (BbshException beyondLimits) {
            // Which path it was, and after which value, each finds out for itself.
            kept.clear();
            return true;
        }
        settle(share.get().size());
        return true;
    }

    private PathWalk walk(Map<Integer, Query> queries) {
        QueryPlanner planner = new QueryPlanner(root, progress.uncounted());
        Kept hits = new Kept(new FoundValues[1 + Collections.max(queries.keySet())]);
        kept.forEach((path, values) -> hits.values[path] = values);
        return new PathWalk(PathTree.of(queries), planner, hits);
    }

    /** Keeps the values of each path. */
    @SuppressWarnings("ArrayRecordComponent") // read for each value
    private record Kept(FoundValues[] values) implements PathHits {

        @Override
        public void add(int path, Segment segment, int node) {
            values[path].add(segment, node);
        }

        @Override
        public void add(int path, Composite value) {
            values[path].add(value);
        }
    }

    private void settle(long amount) {
        long waiting = 0;
        for (Map.Entry<Integer, FoundValues> each : kept.entrySet()) {
            if (each.getKey() != driver) {
                each.getValue().mark(amount);
                waiting += each.getValue().left();
            }
        }
        if (waiting > most) {
            kept.keySet().removeIf((path) -> path != driver);
            walk = null;
        }
        progress.advance(amount);
    }

    /** The values of one path. */
    private final class Pulled implements Matches {

        private final int path;
        private final Query query;
        private final JsonValue array;
        private FoundValues found = new FoundValues();
        private long count;
        private @Nullable Matches alone;

        Pulled(int path, Query query, JsonValue array) {
            this.path = path;
            this.query = query;
            this.array = array;
        }

        @Override
        public boolean next() {
            while (alone == null) {
                FoundValues mine = kept.get(path);
                if (mine == null) {
                    alone = alone();
                    break;
                }
                found = mine;
                if (found.next(progress)) {
                    count++;
                    return true;
                }
                if (!advance(path)) {
                    return false;
                }
            }
            return alone.next();
        }

        /** A search of its own, after the values that were pulled. */
        private Matches alone() {
            Matches matches = new QueryPlanner(root, progress).matchesFrom(array, query);
            for (long i = 0; i < count; i++) {
                matches.next();
            }
            return matches;
        }

        @Override
        public JsonValue value() {
            return alone == null ? found.value() : alone.value();
        }

        @Override
        public Place place() {
            throw new IllegalStateException("no place is kept");
        }
    }
}
