package dev.bbsh.query.parse;

/**
 * A construct of a path that is not of the standard.
 *
 * @param written how one writes it, such as {@code in} or {@code .sum()}
 * @param position characters (UTF-16) before it
 * @param foreign whether Jayway answers it; the others are answered here
 */
public record Extension(String written, int position, boolean foreign) {}
