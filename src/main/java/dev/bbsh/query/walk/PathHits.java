package dev.bbsh.query.walk;

import dev.bbsh.json.Composite;
import dev.bbsh.json.tape.Segment;

/** Receives the values that paths find, for each path in the order of RFC 9535. */
interface PathHits {

    /** A path found a node. */
    void add(int path, Segment segment, int node);

    /**
     * Each of some paths found a value.
     *
     * @return false if it matters which: then nothing was received
     */
    default boolean add(int[] some) {
        return false;
    }

    /** A path found a composed container. */
    void add(int path, Composite value);
}
