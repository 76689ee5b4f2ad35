package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.BbshException;

/** The matches of a path whose last step yields nodes. */
public final class NodeMatches implements Matches {

    private final NodeStream nodes;
    private final long limit;
    private long found;

    /**
     * @param nodes already started, or started by {@link #start}
     * @param limit the maximum number of matches
     */
    public NodeMatches(NodeStream nodes, long limit) {
        this.nodes = nodes;
        this.limit = limit;
    }

    /** Begins again, at another value. */
    public void start(NodeCursor from) {
        nodes.start(from);
        found = 0;
    }

    @Override
    public boolean next() {
        if (!nodes.next()) {
            return false;
        }
        requireAtMost(limit, ++found);
        return true;
    }

    /**
     * Rejects more values than the limit.
     *
     * @throws BbshException when there are more
     */
    public static void requireAtMost(long limit, long found) {
        if (found > limit) {
            throw new BbshException(
                    "the path finds more than " + limit + " values",
                    "type a path with fewer '..', or with a filter");
        }
    }

    @Override
    public JsonValue value() {
        return nodes.at().value();
    }

    @Override
    public Place place() {
        return nodes.place();
    }
}
