package dev.bbsh.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

/**
 * What a file was when it was opened.
 *
 * @param size in bytes
 * @param modified when it was last changed, by its file system
 */
public record Stamp(long size, Instant modified) {

    static Stamp of(Location file) throws IOException {
        return new Stamp(
                Files.size(file.path()), Files.getLastModifiedTime(file.path()).toInstant());
    }

    /** Whether size or time of a file differ from this; true when it is gone. Does not read it. */
    public boolean looksChanged(Location file) {
        try {
            return !of(file).equals(this);
        } catch (IOException gone) {
            return true;
        }
    }
}
