package dev.bbsh.query;

/**
 * What a path means to the program.
 *
 * @param reading the path as it was read, in one notation
 * @param notation {@code RFC 9535}, and what of the path is not of it
 * @param evaluator who answers
 * @param plan whether the document is looked through, or an index is used
 */
public record Explanation(String reading, String notation, String evaluator, String plan) {}
