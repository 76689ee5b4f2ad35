package dev.bbsh.session;

import dev.bbsh.jira.catalog.CatalogFiles;

/**
 * What exists in a Jira instance, under a name.
 *
 * @param from the files that were read, as the user named them
 */
public record OpenCatalog(String name, CatalogFiles.Loaded content, String from) {}
