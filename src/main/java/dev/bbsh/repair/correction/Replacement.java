package dev.bbsh.repair.correction;

/**
 * A replacement of bytes of the damaged text.
 *
 * @param from byte offset of the first byte replaced
 * @param to byte offset behind the last one; {@code from} for an insertion
 * @param text the new text; empty for a removal
 */
public record Replacement(long from, long to, String text) {}
