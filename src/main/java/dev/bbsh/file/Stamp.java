package dev.bbsh.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file was when it was opened.
 *
 * @param size in bytes
 * @param modified when it was last changed, by its file system
 */
public record Stamp(long size, Instant modified) {

    /** What a file is now; nothing when it is gone, or can not be looked at. */
    public static Optional<Stamp> of(Location file) {
        try {
            return Optional.of(at(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What a file is now. */
    public static Stamp at(Location file) throws IOException {
        return new Stamp(
                Files.size(file.path()), Files.getLastModifiedTime(file.path()).toInstant());
    }
}
