package dev.bbsh.check;

/**
 * A value that a finding is based on.
 *
 * @param name of the value, such as {@code localIssueKey}
 * @param value as text
 */
public record Evidence(String name, String value) {}
