package dev.bbsh.session;

import dev.bbsh.jira.mapping.MappingFiles;

/**
 * Which id became which, under a name.
 *
 * @param from the files that were read, as the user named them
 */
public record OpenMapping(String name, MappingFiles.Loaded content, String from) {}
