package dev.bbsh.render;

/** What a piece of output is; a {@link Palette} says how that looks. */
public enum Style {
    PLAIN,
    HEADING,
    /** The name of a document, a side, a variable: what our own world calls something. */
    NAME,
    /** What the user can type. */
    COMMAND,
    /** The name of a member of an object. */
    KEY,
    STRING,
    NUMBER,
    /** {@code true}, {@code false} and {@code null}. */
    LITERAL,
    PATH,
    MUTED,
    ADDED,
    REMOVED,
    WARNING,
    ERROR
}
