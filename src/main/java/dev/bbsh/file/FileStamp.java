package dev.bbsh.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * The size and time of a file when it was opened.
 *
 * @param size in bytes
 * @param modified time of the last change, by its file system
 */
public record FileStamp(long size, Instant modified) {

    // The methods that a record generates at run time cost a cold start more than reading a
    // megabyte.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp(long its, Instant then)
                && size == its
                && modified.equals(then);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + modified.hashCode();
    }

    /** The current stamp of a file; empty when it is missing or cannot be accessed. */
    public static Optional<FileStamp> of(Location file) {
        try {
            return Optional.of(at(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The current stamp of a file; of the file that holds it for one inside a zip or a mail. */
    public static FileStamp at(Location file) throws IOException {
        Path path = PackedPath.onDisk(file).path();
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(now.size(), now.lastModifiedTime().toInstant());
    }
}
