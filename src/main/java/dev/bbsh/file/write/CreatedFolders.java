package dev.bbsh.file.write;

import dev.bbsh.file.Location;
import dev.bbsh.work.Abandonment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders that were created for files.
 *
 * @param folders the deepest first
 */
record CreatedFolders(List<Path> folders) {

    static final CreatedFolders NONE = new CreatedFolders(List.of());

    CreatedFolders {
        folders = List.copyOf(folders);
    }

    /** Creates a folder and the missing ones above it: all, or none. */
    static CreatedFolders make(Location folder) throws IOException {
        CreatedFolders made = new CreatedFolders(missing(folder.path().toAbsolutePath()));
        try {
            Abandonment.passing(() -> Files.createDirectories(folder.path()));
            return made;
        } catch (IOException broken) {
            made.removeEmpty();
            throw broken;
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    /** Removes those that are empty. */
    void removeEmpty() {
        try {
            for (Path folder : folders) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException used) {
            // It is not empty, and so none above it is.
        }
    }
}
