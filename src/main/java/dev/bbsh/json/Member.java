package dev.bbsh.json;

/**
 * A member of an object.
 *
 * @param name decoded
 */
public record Member(String name, JsonValue value) {}
