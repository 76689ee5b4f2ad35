package dev.bbsh.query.path;

/** Comparisons that are not of the standard, in the order in which they are looked for. */
public enum Relation {
    IN,
    NIN,
    SUBSETOF,
    ANYOF,
    NONEOF,
    SIZE,
    EMPTY,
    CONTAINS;

    /** The word as it is written. */
    public String symbol() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
