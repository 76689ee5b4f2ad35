package dev.bbsh.render;

/** The role of a piece of output; a {@link Palette} defines how it looks. */
public enum Style {
    PLAIN,
    HEADING,
    /** The name of a document, a side or a variable: a name from bbsh's own vocabulary. */
    NAME,
    /** Text that the user can type. */
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
