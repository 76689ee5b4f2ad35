package dev.bbsh.session.jira;

import dev.bbsh.file.Location;
import dev.bbsh.jira.mapping.MappingFiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An ID mapping, which tells which ID became which, under a name.
 *
 * @param from the files that were read, as the user named them
 * @param files the files and folders that were read; empty when it was made in the session
 * @param date when the newest of these files was last changed, by its file system
 */
public record OpenMapping(
        String name,
        MappingFiles.LoadedMapping content,
        String from,
        List<Location> files,
        Optional<Instant> date) {

    public OpenMapping {
        files = List.copyOf(files);
    }

    /** A mapping that no file holds. */
    public OpenMapping(String name, MappingFiles.LoadedMapping content, String from) {
        this(name, content, from, List.of(), Optional.empty());
    }
}
