package dev.bbsh.migrate.verify;

import dev.bbsh.json.Place;

/**
 * A difference that must not be.
 *
 * @param place the place in the output, or in the input for something removed
 * @param issue the key of its issue, empty outside of issues
 * @param text a description of the difference, with the values
 */
public record Mismatch(Place place, String issue, String text) {

    /** The difference with its issue, or with its place outside of issues. */
    public String sentence() {
        return issue.isEmpty() ? place.brief() + " " + text : issue + ": " + text;
    }
}
