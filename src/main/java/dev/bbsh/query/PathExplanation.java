package dev.bbsh.query;

/**
 * The explanation of how a path is read and evaluated.
 *
 * @param reading the path as it was read, in standard notation
 * @param notation {@code RFC 9535}, and the extensions that the path uses
 * @param evaluator the program that evaluates it
 * @param plan the strategy: a scan of the document, or an index
 */
public record PathExplanation(String reading, String notation, String evaluator, String plan) {}
