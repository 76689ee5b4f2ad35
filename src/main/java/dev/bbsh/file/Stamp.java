package dev.bbsh.file;

import org.jspecify.annotations.Nullable;

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

    // A record makes its own at run time, which costs a cold start more than reading a megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamp(long its, Instant then)
                && size == its
                && modified.equals(then);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + modified.hashCode();
    }

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
