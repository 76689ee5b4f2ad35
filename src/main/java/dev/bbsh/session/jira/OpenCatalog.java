package dev.bbsh.session.jira;

import dev.bbsh.backup.Backup;
import dev.bbsh.jira.catalog.response.CatalogFiles;

import java.time.Instant;
import java.util.Optional;

/**
 * A catalog of the items in a Jira instance, under a name.
 *
 * @param from the files that were read, as the user named them
 * @param date when the newest of these files was last changed, by its file system
 * @param backup the backup that it shows; empty when it was made from responses
 */
public record OpenCatalog(
        String name,
        CatalogFiles.LoadedCatalog content,
        String from,
        Optional<Instant> date,
        Optional<Backup> backup) {

    /** A catalog from responses. */
    public OpenCatalog(
            String name, CatalogFiles.LoadedCatalog content, String from, Optional<Instant> date) {
        this(name, content, from, date, Optional.empty());
    }

    /** A catalog that no file holds. */
    public OpenCatalog(String name, CatalogFiles.LoadedCatalog content, String from) {
        this(name, content, from, Optional.empty());
    }
}
