package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Locale;

/** Error messages for files that cannot be written, with what to type. */
final class WriteFailure {

    private WriteFailure() {}

    static BbshException of(Location file, IOException cause) {
        String reason = FileFailure.reason(cause);
        if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new BbshException(
                    "the disk is full: '" + file + "' was not written",
                    "choose another disk",
                    cause);
        }
        if (reason.toLowerCase(Locale.ROOT).contains("too large")) {
            return new BbshException(
                    "no file may be so large there: '" + file + "' was not written",
                    "save it as '" + file + ".gz', or to another disk",
                    cause);
        }
        if (cause instanceof FileAlreadyExistsException) {
            return new BbshException(
                    "'" + file + "' is a file, not a folder", "choose another folder", cause);
        }
        if (cause instanceof AccessDeniedException || !Files.isWritable(file.folder().path())) {
            return new BbshException(
                    "you may not write '" + file + "'",
                    "save to a folder of your own, such as ~",
                    cause);
        }
        return new BbshException(
                "'" + file + "' can not be written: " + reason, "choose another folder", cause);
    }
}
