package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Error messages for a file that cannot be read, with what to type. */
public final class FileFailure {

    private FileFailure() {}

    /** The error for a file or folder that cannot be read. */
    public static BbshException reading(Location file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return notReadable(file, cause);
        }
        if (file.isBrokenLink()) {
            return new BbshException(
                    "'" + file + "' is a link that leads to no file",
                    "load FILE     (TAB completes names)",
                    cause);
        }
        if (cause instanceof NoSuchFileException || !file.exists()) {
            return new MissingFileException(file.toString(), "file", cause);
        }
        if (file.isFolder()) {
            return new BbshException(
                    "'" + file + "' is a folder",
                    "load '" + file + "/...'     (TAB shows what is in it)",
                    cause);
        }
        if (!Files.isReadable(file.path())) {
            return notReadable(file, cause);
        }
        return new BbshException(
                "'" + file + "' can not be read: " + reason(cause),
                "copy it to a local disk and load the copy",
                cause);
    }

    private static BbshException notReadable(Location file, IOException cause) {
        return new BbshException(
                "you may not read '" + file + "'",
                "ask its owner for the right to read it, or copy it",
                cause);
    }

    /** The reason as the operating system gives it. */
    public static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
