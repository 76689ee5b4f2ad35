package dev.bbsh.check.config.reference;

import dev.bbsh.json.Place;

/**
 * Something that looks like an id, of which no rule says what it is.
 *
 * @param place of the value, also when the name of the member is meant
 * @param where whether value, name or part
 * @param token the text that looks so
 */
public record UnexplainedId(Place place, Where where, String token) {}
