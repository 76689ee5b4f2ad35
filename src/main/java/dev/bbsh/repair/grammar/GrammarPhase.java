package dev.bbsh.repair.grammar;

/** The position inside the innermost open container: which tokens may follow. */
public enum GrammarPhase {
    /** The first child, or the end. */
    FIRST,
    /** A child, after a comma. */
    NEXT,
    /** The colon behind a key. */
    COLON,
    /** The value behind a colon. */
    VALUE,
    /** A comma or the end, after a child. */
    AFTER
}
