package dev.bbsh.json.repair;

/**
 * Bytes of the damaged text that others replace.
 *
 * @param from byte offset of the first byte replaced
 * @param to byte offset behind the last one; {@code from} where something is added
 * @param text what stands there instead, empty where something is taken out
 */
public record Replacement(long from, long to, String text) {}
