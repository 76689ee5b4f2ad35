package dev.bbsh.migrate.verify;

import dev.bbsh.json.Place;

/**
 * Something that differs, and must not.
 *
 * @param place in the output, or in the input for what is gone
 * @param issue the key of its issue, empty for what belongs to none
 * @param text what is wrong, with the values
 */
public record Mismatch(Place place, String issue, String text) {}
