package dev.bbsh.json.edit;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

/** One step of a {@link Change}; its place refers to the document before the change. */
public sealed interface Edit {

    Place at();

    /** Replaces the value at a place. */
    record Put(Place at, JsonValue value) implements Edit {}

    /**
     * Adds a value: before the element at the place (at the end when its index is the array's
     * size), or as the last member of an object, under a name that the object does not have.
     */
    record Insert(Place at, JsonValue value) implements Edit {}

    /** Removes the element or member at a place. */
    record Remove(Place at) implements Edit {}

    /** Gives the member at a place another name. */
    record RenameKey(Place at, String name) implements Edit {}

    static Edit put(Place at, JsonValue value) {
        return new Put(at, value);
    }

    static Edit insert(Place at, JsonValue value) {
        return new Insert(at, value);
    }

    static Edit remove(Place at) {
        return new Remove(at);
    }

    static Edit renameKey(Place at, String name) {
        return new RenameKey(at, name);
    }
}
