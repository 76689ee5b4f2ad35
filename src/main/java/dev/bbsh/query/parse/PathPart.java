package dev.bbsh.query.parse;

/**
 * A piece of a path's text with its kind, for highlighting.
 *
 * @param from characters (UTF-16) before it
 * @param to characters before the text after it
 */
public record PathPart(Kind kind, int from, int to) {

    /** The kinds of pieces. */
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
        /** The text that the parser rejects, and everything after it. */
        MISTAKE
    }
}
