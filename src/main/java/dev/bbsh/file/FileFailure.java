package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says what went wrong with a file, and what to type. */
final class FileFailure {

    private FileFailure() {}

    static BbshException reading(Location file, IOException cause) {
        if (cause instanceof NoSuchFileException || !file.exists()) {
            return new BbshException(
                    "no file '" + file + "'", "load FILE     (TAB completes names)", cause);
        }
        if (file.isFolder()) {
            return new BbshException(
                    "'" + file + "' is a folder",
                    "load '" + file + "/...'     (TAB shows what is in it)",
                    cause);
        }
        if (cause instanceof AccessDeniedException || !Files.isReadable(file.path())) {
            return new BbshException(
                    "you may not read '" + file + "'",
                    "ask its owner for the right to read it, or copy it",
                    cause);
        }
        return new BbshException(
                "'" + file + "' can not be read: " + reason(cause),
                "copy it to a local disk and load the copy",
                cause);
    }

    static BbshException writing(Location file, IOException cause) {
        String reason = reason(cause);
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new BbshException(
                    "the disk is full: '" + file + "' was not written",
                    "save to another disk",
                    cause);
        }
        if (cause instanceof FileAlreadyExistsException) {
            return new BbshException(
                    "'" + file + "' is a file, not a folder", "save to another folder", cause);
        }
        if (cause instanceof AccessDeniedException || !Files.isWritable(file.folder().path())) {
            return new BbshException(
                    "you may not write '" + file + "'",
                    "save to a folder of your own, such as ~",
                    cause);
        }
        return new BbshException(
                "'" + file + "' can not be written: " + reason, "save to another folder", cause);
    }

    private static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
