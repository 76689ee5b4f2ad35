package dev.bbsh.check;

/**
 * A value that a finding was concluded from.
 *
 * @param name what it is, such as {@code localIssueKey}
 * @param value as text
 */
public record Evidence(String name, String value) {}
