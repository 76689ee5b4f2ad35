package dev.bbsh.query.match;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.Optional;

/**
 * What a path finds, pulled one at a time, so that nothing is kept of what was seen. Values and
 * places are made when they are asked for, and stay what they are.
 */
public interface Matches {

    /**
     * Goes to the next match, if there is one.
     *
     * @throws dev.bbsh.work.BbshException when a limit is reached
     * @throws dev.bbsh.work.CancelledException when the user no longer wants the result
     */
    boolean next();

    /** The value that was found. */
    JsonValue value();

    /**
     * Where it stands in the document.
     *
     * @throws dev.bbsh.work.BbshException when the path answers no places
     */
    Place place();

    /**
     * What should be known about the values, in a few words; nothing when they are as in the file.
     */
    default Optional<String> note() {
        return Optional.empty();
    }

    /** How many matches are left; there are none afterwards. */
    default long count() {
        long count = 0;
        while (next()) {
            count++;
        }
        return count;
    }
}
