package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/**
 * Writes files so that each is either the old one or the new one, whole: aside, synced, then
 * renamed.
 */
public final class AtomicFile {

    private static final String PRIVATE = "rw-------";

    private AtomicFile() {}

    /** Whether a file may stand in the way, and whether missing folders are made. */
    public record Permission(boolean overwrite, boolean parents) {

        public static final Permission NEITHER = new Permission(false, false);
        public static final Permission BOTH = new Permission(true, true);
    }

    /**
     * Writes a file that others may read as the system's rules for new files say; one that is
     * replaced keeps its own.
     *
     * @throws BbshException when it exists and must not be overwritten, or can not be written; then
     *     nothing has changed
     */
    public static void write(Location file, Permission permission, Consumer<Output> content) {
        write(real(file), permission, content, false);
    }

    /** Writes a small text that only its owner may read, whatever was there. */
    public static void writePrivately(Location file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(real(file), Permission.BOTH, (out) -> out.write(bytes, 0, bytes.length), true);
    }

    /** Adds a line to a file that only its owner may read, making it if need be. */
    public static void appendPrivately(Location file, String line) {
        try {
            Path path = file.path().toAbsolutePath();
            if (!Files.exists(path)) {
                writePrivately(file, "");
            }
            Files.writeString(path, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    /** Deletes a file of the program's own; it may be gone already. */
    public static void delete(Location file) {
        removeQuietly(file.path());
    }

    /** A link stays one: the file behind it is replaced. */
    private static Location real(Location file) {
        try {
            return new Location(file.path().toRealPath());
        } catch (IOException missing) {
            return file.absolute();
        }
    }

    private static void write(
            Location file, Permission permission, Consumer<Output> content, boolean ownerOnly) {
        prepare(file, permission);
        Path aside = null;
        try {
            aside = Files.createTempFile(file.folder().path(), "." + file.name() + ".", ".part");
            try (Output out = Output.to(file, FileChannel.open(aside, StandardOpenOption.WRITE))) {
                content.accept(out);
                out.finish();
            }
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            copyRights(file, aside, ownerOnly);
            Files.move(
                    aside,
                    file.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            aside = null;
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        } finally {
            removeQuietly(aside);
        }
    }

    private static void prepare(Location file, Permission permission) {
        if (file.isFolder()) {
            throw new BbshException("'" + file + "' is a folder", "save '" + file + "/NAME.json'");
        }
        if (file.isSpecial()) {
            throw new BbshException(
                    "'" + file + "' is a device or a pipe, not a file", "save to a file");
        }
        if (file.exists() && !permission.overwrite()) {
            throw new BbshException(
                    "there is a file '" + file + "' already",
                    "save it under another name, or add --overwrite");
        }
        Location folder = file.folder();
        if (!folder.isFolder()) {
            if (!permission.parents()) {
                throw new BbshException(
                        "there is no folder '" + folder + "'", "add --parents to make it");
            }
            try {
                Files.createDirectories(folder.path());
            } catch (IOException broken) {
                throw FileFailure.writing(folder, broken);
            }
        }
    }

    private static void copyRights(Location file, Path aside, boolean ownerOnly)
            throws IOException {
        if (!Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            return;
        }
        if (ownerOnly) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString(PRIVATE));
        } else if (file.exists()) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file.path()));
        } else {
            // A temporary file is made private; what a new file may be is known to the system only.
            Path sample = Files.createFile(aside.resolveSibling(aside.getFileName() + ".new"));
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(sample));
            Files.delete(sample);
        }
    }

    private static void removeQuietly(@Nullable Path aside) {
        try {
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
        } catch (IOException gone) {
            // Nobody needs it, and nobody can do anything about it.
        }
    }
}
