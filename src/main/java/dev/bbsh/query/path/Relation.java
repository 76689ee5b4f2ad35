package dev.bbsh.query.path;

/** Comparisons that aren't in the standard, in the order in which the parser tries them. */
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
