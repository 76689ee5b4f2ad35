package dev.bbsh.query.completion;

/**
 * A way to go on with a path.
 *
 * @param path the whole path, with what was typed of it
 * @param shown the part that is new or replaces what was begun, for the list on the screen
 * @param description a few words about the data, may be empty
 */
public record Suggestion(String path, String shown, String description) {}
