package dev.bbsh.file.zip;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * The directory of an archive (ZIP64 too), which lists its entries. It is read as a stream, any
 * number of times, and never in memory as a whole.
 */
public final class ZipDirectory implements Closeable {

    private final Location file;
    private final FileChannel channel;
    private final FileStamp stamp;
    private final ZipEnd end;

    private ZipDirectory(Location file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.stamp = FileStamp.at(file);
        this.end = ZipEnd.of(file, channel);
    }

    /**
     * Opens an archive.
     *
     * @throws BbshException when it can't be read, or is no complete ZIP
     */
    public static ZipDirectory open(Location file) {
        try {
            if (file.isFolder() || file.isSpecial()) {
                throw FileFailure.reading(file, new IOException("not a file"));
            }
            FileChannel channel = FileChannel.open(file.path());
            try {
                return new ZipDirectory(file, channel);
            } catch (IOException | RuntimeException refused) {
                channel.close();
                throw refused;
            }
        } catch (EOFException shorter) {
            throw new BbshException(
                    "'" + file + "' changed while it was being read",
                    "wait until it is completely downloaded or copied",
                    shorter);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    public Location file() {
        return file;
    }

    /** The size and time of the archive when it was opened. */
    public FileStamp stamp() {
        return stamp;
    }

    /** The number of entries by the end of the archive. */
    public long entries() {
        return end.entries();
    }

    /** The size of the directory in bytes, the unit of a cursor's progress. */
    public long bytes() {
        return end.length();
    }

    /** A new cursor before the first entry. */
    public ZipCursor cursor(Progress progress) {
        return new ZipCursor(file, channel, end, progress);
    }

    /** A reader of the packed data of entries. */
    public ZipData data() {
        return new ZipData(file, channel, end);
    }

    /**
     * Requires that the archive has not changed since it was opened.
     *
     * @throws BbshException when size or time differ
     */
    public void requireUnchanged() {
        if (!FileStamp.of(file).equals(Optional.of(stamp))) {
            throw new BbshException(
                    "'" + file + "' changed while it was being read",
                    "wait until it is completely downloaded or copied, then start again");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }
}
