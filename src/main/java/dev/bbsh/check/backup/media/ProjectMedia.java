package dev.bbsh.check.backup.media;

/**
 * The media of a project.
 *
 * @param key the name of its folder: its original key
 * @param attachments the number of attachments
 * @param bytes of all its files
 * @param packed of all its files in the ZIP; for a folder, as {@code bytes}
 */
public record ProjectMedia(String key, long attachments, long bytes, long packed) {}
