package dev.bbsh.query.match;

import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;

/** A stream of nodes that is pulled: what a path's steps find, one at a time. */
public abstract sealed class Nodes permits Origin, ChildNodes, DescendantNodes {

    /** Begins again, from this value where the path starts with {@code @}. */
    public abstract void start(Spot current);

    /** Goes to the next node, if there is one. */
    public abstract boolean next();

    /** The node; it moves with {@link #next}. */
    public abstract Spot at();

    /** Adds the steps that lead from the start to the node. */
    abstract void path(List<Place.Step> steps);

    /** Where the node stands, seen from the start. */
    public Place place() {
        List<Place.Step> steps = new ArrayList<>();
        path(steps);
        return new Place(steps);
    }
}
