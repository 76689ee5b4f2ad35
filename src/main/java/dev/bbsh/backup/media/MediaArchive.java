package dev.bbsh.backup.media;

import dev.bbsh.file.Location;
import dev.bbsh.file.zip.ZipOutput;
import dev.bbsh.work.Progress;

import java.io.Closeable;
import java.util.List;
import java.util.function.IntPredicate;

/** The media of a Jira site, in a ZIP or in a folder; both are read in the same way. */
public sealed interface MediaArchive extends Closeable permits ZipMedia, FolderMedia {

    /**
     * Opens a ZIP or a folder.
     *
     * @throws dev.bbsh.work.BbshException when it can't be read, or is no complete ZIP
     */
    static MediaArchive open(Location location, Progress progress) {
        return location.isFolder() ? FolderMedia.of(location, progress) : ZipMedia.open(location);
    }

    Location location();

    /** The number of entries, folders included. */
    long entries();

    /** The size of the ZIP file in bytes; of a folder, of all its files. */
    long bytes();

    /** A new cursor before the first entry; the order is always the same. */
    MediaCursor cursor(Progress progress);

    /** The names of other files in the Jira home; none for a ZIP, whose entries tell. */
    List<String> others();

    /**
     * Writes entries to a ZIP, in their order.
     *
     * @param chosen by the number of an entry, from 0
     * @param root the names in the ZIP
     * @throws dev.bbsh.work.BbshException when the archive has changed, or data can't be read
     */
    void write(IntPredicate chosen, MediaRoot root, ZipOutput out);

    /** Requires that nothing has changed since it was opened, as far as that is cheap. */
    void requireUnchanged();

    @Override
    void close();
}
