package dev.bbsh.json.wrapped.kind;

/**
 * One wrapping around a text.
 *
 * @param name of letters, digits and hyphens, such as {@code jira-code}
 * @param what a noun phrase in plain words, such as {@code a Jira {code} block around the JSON}
 * @param extent how much of it there is, such as {@code 2 lines}
 */
public record Step(String name, String what, String extent) {}
