package dev.bbsh.query.completion;

/**
 * A possible continuation of a path.
 *
 * @param path the whole path, including the part already typed
 * @param shown the part that is new or replaces the word being typed, for the list on the screen
 * @param description a few words about the data; may be empty
 */
public record PathSuggestion(String path, String shown, String description) {}
