package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.BbshException;

/** The nodes that a path's last step finds. */
public final class NodeMatches implements Matches {

    private final Nodes nodes;
    private final long limit;
    private long found;

    /**
     * @param nodes started
     * @param limit how many matches there may be
     */
    public NodeMatches(Nodes nodes, long limit) {
        this.nodes = nodes;
        this.limit = limit;
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
     * Refuses more values than there may be.
     *
     * @throws BbshException when there are more
     */
    public static void requireAtMost(long limit, long found) {
        if (found > limit) {
            throw new BbshException(
                    "the path finds more than " + limit + " values",
                    "a path with fewer '..', or with a filter");
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
