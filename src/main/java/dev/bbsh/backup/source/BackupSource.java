package dev.bbsh.backup.source;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The files of a backup: a ZIP or a folder with {@code entities.xml} and {@code activeobjects.xml},
 * or one of these files, also packed with gzip.
 */
public interface BackupSource {

    /** The file or folder that the user named. */
    Location from();

    /** The form in words, such as {@code ZIP}. */
    String form();

    /** The file with the rows of Jira itself; empty when the user named the other one alone. */
    Optional<BackupPart> entities();

    /** The file with the tables of apps. */
    Optional<BackupPart> activeObjects();

    /** The number of files in it that are neither; they are not read. */
    long others();

    /** Opens a file, unpacked. */
    InputStream open(BackupPart part) throws IOException;

    /**
     * Finds the files of a backup.
     *
     * @throws BbshException when there is no backup, or it can't be read
     */
    static BackupSource find(Location from, Progress progress) {
        progress.begin("looking at " + from, -1);
        if (from.isFolder()) {
            return FolderSource.of(from);
        }
        try {
            FileContent content = FileContent.of(FileSource.first(from, FileContent.SEEN));
            return switch (content) {
                case ZIP -> ZipSource.of(from);
                case GZIP -> SingleFile.of(from, true);
                default -> SingleFile.of(from, false);
            };
        } catch (IOException broken) {
            throw FileFailure.reading(from, broken);
        }
    }

    /** Opens a file with a thread that reads and unpacks ahead, and reports what is read. */
    default InputStream open(BackupPart part, Progress progress) throws IOException {
        return new BlockPipe(open(part), progress);
    }
}
