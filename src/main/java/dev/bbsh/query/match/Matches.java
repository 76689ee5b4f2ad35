package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.Optional;

/**
 * The results of a path, pulled one at a time, so that nothing is kept of earlier ones. Values and
 * places are created on demand, and never change.
 */
public interface Matches {

    /**
     * Moves to the next match, if there is one.
     *
     * @throws dev.bbsh.work.BbshException when a limit is reached
     * @throws dev.bbsh.work.CancelledException when the user cancelled
     */
    boolean next();

    /** The value of the current match. */
    JsonValue value();

    /**
     * The place of the current match in the document.
     *
     * @throws dev.bbsh.work.BbshException when the path yields no places
     */
    Place place();

    /** A short remark on the values; empty when they are as in the file. */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** The number of remaining matches; there are none afterwards. */
    default long count() {
        long count = 0;
        while (next()) {
            count++;
        }
        return count;
    }
}
