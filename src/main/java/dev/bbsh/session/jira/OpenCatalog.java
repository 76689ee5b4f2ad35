package dev.bbsh.session.jira;

import dev.bbsh.backup.Backup;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.response.CatalogFiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A catalog of the items in a Jira instance, under a name.
 *
 * @param from the files that were read, as the user named them
 * @param files the files and folders that were read; empty when it was made in the session
 * @param date when the newest of these files was last changed, by its file system
 * @param backup the backup that it shows; empty when it was made from responses
 */
public record OpenCatalog(
        String name,
        CatalogFiles.LoadedCatalog content,
        String from,
        List<Location> files,
        Optional<Instant> date,
        Optional<Backup> backup) {

    public OpenCatalog {
        files = List.copyOf(files);
    }

    /** A catalog from responses that no file holds. */
    public OpenCatalog(
            String name, CatalogFiles.LoadedCatalog content, String from, Optional<Instant> date) {
        this(name, content, from, List.of(), date, Optional.empty());
    }

    /** A catalog that no file holds. */
    public OpenCatalog(String name, CatalogFiles.LoadedCatalog content, String from) {
        this(name, content, from, Optional.empty());
    }
}
