package dev.bbsh.query.match;

import dev.bbsh.json.Place;
import dev.bbsh.query.node.NodeCursor;

import java.util.ArrayList;
import java.util.List;

/** A stream of nodes that is pulled: the nodes that a path's steps find, one at a time. */
public abstract sealed class NodeStream permits StartNode, ChildNodes, DescendantNodes {

    /** Restarts the stream, from this value if the path begins with {@code @}. */
    public abstract void start(NodeCursor current);

    /** Moves to the next node; false when there is none. */
    public abstract boolean next();

    /** The current node; {@link #next} moves it. */
    public abstract NodeCursor at();

    /** Adds the steps that lead from the start to the node. */
    abstract void path(List<Place.Step> steps);

    /** The place of the node, relative to the start. */
    public Place place() {
        List<Place.Step> steps = new ArrayList<>();
        path(steps);
        return new Place(steps);
    }
}
