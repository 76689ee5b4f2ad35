package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

/** One thing that differs between two documents. */
public sealed interface Difference {

    /** In the document after; for what was removed, in the one before. */
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
