package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

/** One difference between two documents. */
public sealed interface Difference {

    /** The place in the document after; for a removed value, in the one before. */
    Place place();

    record Added(Place place, JsonValue value) implements Difference {}

    record Removed(Place place, JsonValue value) implements Difference {}

    record Changed(Place place, JsonValue before, JsonValue after) implements Difference {}

    /**
     * The same member under another name.
     *
     * @param before its name before
     */
    record Renamed(Place place, String before) implements Difference {}
}
