package dev.bbsh.shell.terminal;

/**
 * Something that can stand at the cursor.
 *
 * @param value unquoted
 * @param description shown beside it, may be empty
 * @param complete false when more of the word follows, as after a folder
 */
record Offer(String value, String description, boolean complete) {}
