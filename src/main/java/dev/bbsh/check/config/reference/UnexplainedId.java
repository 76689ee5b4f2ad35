package dev.bbsh.check.config.reference;

import dev.bbsh.json.Place;

/**
 * A text that looks like an ID, but that no rule explains.
 *
 * @param place of the value, also when the name of the member is meant
 * @param part whether value, name or part
 * @param token the text that looks like an ID
 */
public record UnexplainedId(Place place, ReferencePart part, String token) {}
