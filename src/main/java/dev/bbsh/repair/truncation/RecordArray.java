package dev.bbsh.repair.truncation;

/**
 * An array of records in a file, or the beginning of one.
 *
 * @param name name of the member that has it; empty for an array that is not a member
 * @param complete the number of its complete records
 */
public record RecordArray(String name, long complete) {}
