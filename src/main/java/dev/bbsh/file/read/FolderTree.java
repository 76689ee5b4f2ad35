package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All files below a folder, sorted by the names on their way. Links are reported and not followed.
 */
public final class FolderTree {

    private static final int DEPTH = 64;

    private final Visitor visitor;
    private final Progress progress;

    private FolderTree(Visitor visitor, Progress progress) {
        this.visitor = visitor;
        this.progress = progress;
    }

    /** The kinds of what a folder can have besides folders. */
    public enum Kind {
        FILE,
        LINK,
        /** A pipe, a device or the like. */
        SPECIAL,
        /** A folder or a file that can't be read. */
        UNREADABLE
    }

    /** Receives one file after the other. */
    public interface Visitor {

        /**
         * Receives a file.
         *
         * @param path its path below the folder, with slashes
         */
        void file(String path, FileStamp stamp, Kind kind);
    }

    /**
     * Visits all files.
     *
     * @param prefix is put before all paths, such as {@code data/}; may be empty
     * @throws dev.bbsh.work.BbshException when the folder itself can't be read
     */
    public static void visit(Location folder, String prefix, Visitor visitor, Progress progress) {
        FolderTree tree = new FolderTree(visitor, progress);
        try {
            tree.visit(folder.path(), prefix, DEPTH);
        } catch (IOException broken) {
            throw FileFailure.reading(folder, broken);
        }
    }

    private void visit(Path folder, String prefix, int depth) throws IOException {
        for (Path entry : sorted(folder)) {
            progress.advance(1);
            Path last = entry.getFileName();
            String path = prefix + (last == null ? "" : last);
            BasicFileAttributes attributes = attributes(entry);
            if (attributes == null) {
                visitor.file(path, new FileStamp(0, Instant.EPOCH), Kind.UNREADABLE);
                continue;
            }
            FileStamp stamp =
                    new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
            if (!attributes.isDirectory()) {
                visitor.file(path, stamp, kind(attributes));
            } else if (depth == 0 || !descended(entry, path + "/", depth - 1)) {
                visitor.file(path, stamp, Kind.UNREADABLE);
            }
        }
    }

    /** Visits a folder; false when it can't be read. */
    private boolean descended(Path folder, String prefix, int depth) {
        try {
            visit(folder, prefix, depth);
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        entries.sort(null);
        return entries;
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return null;
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
    }
}
