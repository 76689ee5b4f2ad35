package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.query.match.NodeMatches;

/** The numbers of values that several paths found. */
final class PathCounts implements PathHits {

    private final long[] counts;
    private final long limit;

    /**
     * @param limit the maximum number of values of a path
     */
    PathCounts(int paths, long limit) {
        this.counts = new long[paths];
        this.limit = limit;
    }

    @Override
    public void add(int path, Segment segment, int node) {
        add(path, 1);
    }

    @Override
    public void add(int path, Composite value) {
        add(path, 1);
    }

    @Override
    public boolean add(int[] some) {
        for (int path : some) {
            add(path, 1);
        }
        return true;
    }

    /**
     * Counts values.
     *
     * @throws dev.bbsh.work.BbshException when there are more than the limit
     */
    void add(int path, long more) {
        counts[path] += more;
        NodeMatches.requireAtMost(limit, counts[path]);
    }

    void add(PathCounts others) {
        for (int path = 0; path < counts.length; path++) {
            add(path, others.counts[path]);
        }
    }

    /** The counts, in the order of the paths. */
    long[] all() {
        return counts.clone();
    }
}
