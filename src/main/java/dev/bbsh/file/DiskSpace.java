package dev.bbsh.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on a disk. */
@FunctionalInterface
public interface DiskSpace {

    /** The room that the system reports. */
    DiskSpace REAL = DiskSpace::usable;

    /**
     * The number of bytes that can be written to a folder, which need not exist; the largest number
     * when it is not known.
     */
    long free(Location folder);

    private static long usable(Location folder) {
        Path at = folder.path().toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        try {
            return at == null ? Long.MAX_VALUE : Files.getFileStore(at).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
