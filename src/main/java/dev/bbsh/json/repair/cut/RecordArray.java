package dev.bbsh.json.repair.cut;

/**
 * An array of records that a file holds, or begins.
 *
 * @param name of the member that holds it; empty for an array that is no member
 * @param complete how many of its records are complete
 */
public record RecordArray(String name, long complete) {}
