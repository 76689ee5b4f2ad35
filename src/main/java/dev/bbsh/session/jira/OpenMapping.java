package dev.bbsh.session.jira;

import dev.bbsh.jira.mapping.MappingFiles;

import java.time.Instant;
import java.util.Optional;

/**
 * An ID mapping, which tells which ID became which, under a name.
 *
 * @param from the files that were read, as the user named them
 * @param date when the newest of these files was last changed, by its file system
 */
public record OpenMapping(
        String name, MappingFiles.LoadedMapping content, String from, Optional<Instant> date) {

    /** A mapping that no file holds. */
    public OpenMapping(String name, MappingFiles.LoadedMapping content, String from) {
        this(name, content, from, Optional.empty());
    }
}
