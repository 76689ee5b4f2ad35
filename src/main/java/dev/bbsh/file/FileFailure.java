package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** Error messages for a file that cannot be read or written, with what to type. */
public final class FileFailure {

    private FileFailure() {}

    /** The error for a file or folder that cannot be read. */
    public static BbshException reading(Location file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return notReadable(file, cause);
        }
        if (isLocked(cause)) {
            return locked(file, "read", cause);
        }
        if (file.isBrokenLink()) {
            return new BbshException(
                    "'" + file + "' is a broken link",
                    "load FILE     (TAB completes names)",
                    cause);
        }
        if (cause instanceof NoSuchFileException || !file.exists()) {
            return new MissingFileException(file.toString(), "file", cause);
        }
        if (file.isFolder()) {
            return folder(file, cause);
        }
        if (!Files.isReadable(file.path())) {
            return notReadable(file, cause);
        }
        return new BbshException(
                "'" + file + "' can't be read: " + reason(cause),
                "copy it to a local disk and load the copy",
                cause);
    }

    /** The error for a folder that is read like a file. */
    private static BbshException folder(Location folder, IOException cause) {
        if (folder.resolve("entities.xml").exists()
                && folder.resolve("activeobjects.xml").exists()) {
            return new BbshException(
                    "'" + folder + "' is the folder of a Jira backup",
                    "backup load '" + folder + "'",
                    cause);
        }
        return new BbshException(
                "'" + folder + "' is a folder",
                "load '" + folder + "/...'     (TAB shows what is in it)",
                cause);
    }

    private static BbshException notReadable(Location file, IOException cause) {
        return new BbshException(
                "no permission to read '" + file + "'",
                "ask its owner for read permission, or for a copy",
                cause);
    }

    /** The error for a file that cannot be written. */
    public static BbshException writing(Location file, IOException cause) {
        String reason = reason(cause);
        Optional<BbshException> disk = ofDisk(file, reason.toLowerCase(Locale.ROOT), cause);
        if (disk.isPresent()) {
            return disk.get();
        }
        if (isLocked(cause)) {
            return locked(file, "written", cause);
        }
        if (cause instanceof FileAlreadyExistsException) {
            return new BbshException(
                    "'" + file + "' is a file, not a folder", "choose another folder", cause);
        }
        if (cause instanceof AccessDeniedException || !Files.isWritable(file.folder().path())) {
            return new BbshException(
                    "no permission to write '" + file + "'",
                    "choose a folder of your own, such as ~",
                    cause);
        }
        return new BbshException(
                "'" + file + "' can't be written: " + reason, "choose another folder", cause);
    }

    /** The failure of a disk without room for a file. */
    private static Optional<BbshException> ofDisk(Location file, String reason, IOException cause) {
        if (reason.contains("no space left")) {
            return Optional.of(
                    new BbshException(
                            "the disk is full: '" + file + "' was not written",
                            "choose another disk",
                            cause));
        }
        if (reason.contains("too large")) {
            return Optional.of(
                    new BbshException(
                            "the file is too large for that disk: '" + file + "' was not written",
                            file.name().endsWith(".zip")
                                    ? "choose another disk, or smaller parts: --part-size 3GB"
                                    : "choose the name '" + file + ".gz', or another disk",
                            cause));
        }
        return Optional.empty();
    }

    /**
     * True when another program holds the file. Java has no class for that error: the texts are
     * those of an English Windows for the errors 32 and 33 (ERROR_SHARING_VIOLATION,
     * ERROR_LOCK_VIOLATION).
     */
    private static boolean isLocked(IOException cause) {
        String reason = reason(cause).toLowerCase(Locale.ROOT);
        return cause instanceof FileSystemException
                && (reason.contains("being used by another process")
                        || reason.contains("locked a portion of the file"));
    }

    private static BbshException locked(Location file, String done, IOException cause) {
        return new BbshException(
                "'" + file + "' can't be " + done + ": another program has it open",
                "close it there, for example in Excel, and repeat the command",
                cause);
    }

    /** The reason as the operating system gives it. */
    public static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
