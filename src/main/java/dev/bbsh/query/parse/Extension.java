package dev.bbsh.query.parse;

/**
 * A construct of a path that isn't in the standard.
 *
 * @param written the construct as it is written, such as {@code in} or {@code .sum()}
 * @param position characters (UTF-16) before it
 * @param foreign true when Jayway evaluates it; bbsh evaluates the others
 */
public record Extension(String written, int position, boolean foreign) {}
