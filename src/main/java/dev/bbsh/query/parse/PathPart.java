package dev.bbsh.query.parse;

/**
 * A piece of a path's text and what it is, for the screen.
 *
 * @param from characters (UTF-16) before it
 * @param to characters before what follows it
 */
public record PathPart(Kind kind, int from, int to) {

    /** What a piece of a path is. */
    public enum Kind {
        /** {@code $} or {@code @}. */
        START,
        NAME,
        STRING,
        NUMBER,
        /** {@code true}, {@code false} or {@code null}. */
        CONSTANT,
        /** Comparisons, {@code &&}, {@code ||}, {@code !}, {@code ?}, {@code *}, {@code :}. */
        OPERATOR,
        FUNCTION,
        PATTERN,
        /** Brackets, dots and commas. */
        BRACKET,
        /** What the parser refuses, and what follows it. */
        MISTAKE
    }
}
