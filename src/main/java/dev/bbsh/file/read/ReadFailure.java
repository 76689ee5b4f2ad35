package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.PackedPath;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.work.BbshException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/** Error messages for failures while a file is read, with what to type. */
final class ReadFailure {

    private ReadFailure() {}

    static BbshException of(Location file, IOException cause) {
        if (isBreak(cause)) {
            return new BbshException(
                    "'"
                            + file
                            + "' is damaged: it looks like "
                            + contentOf(file).description()
                            + ", but is cut off or corrupted",
                    "get the file again, or unpack the readable part with another tool",
                    cause);
        }
        return FileFailure.reading(file, cause);
    }

    private static FileContent contentOf(Location file) {
        return FileContent.of(FileSource.first(PackedPath.onDisk(file), FileContent.SEEN));
    }

    private static boolean isBreak(IOException cause) {
        return cause instanceof EOFException
                || cause instanceof ZipException
                || cause instanceof CharacterCodingException;
    }
}
