package dev.bbsh.file;

import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;

/**
 * The bytes of a file, read once from its beginning to its end. The file is never mapped: it may
 * change at any time.
 */
public final class Source implements Closeable {

    private final Location file;
    private final FileChannel channel;
    private final long size;
    private final Instant modified;
    private long done;

    private Source(Location file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        this.modified = Files.getLastModifiedTime(file.path()).toInstant();
    }

    /**
     * Opens a file.
     *
     * @throws BbshException when it is missing, a folder, or not readable
     */
    public static Source open(Location file) {
        try {
            if (file.isFolder()) {
                throw FileFailure.reading(file, new IOException("a folder"));
            }
            return new Source(file, FileChannel.open(file.path()));
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    /** How many bytes the file had when it was opened. */
    public long size() {
        return size;
    }

    /** How many bytes were read so far. */
    public long done() {
        return done;
    }

    /**
     * Reads on, as much as there is.
     *
     * @return how many bytes, fewer than the length only at the end of the file
     */
    public int read(byte[] into, int offset, int length, Progress progress) {
        BlockReader blocks = new BlockReader(file, channel, done, progress);
        int read = blocks.read(into, offset, length);
        done += read;
        return read;
    }

    /** What tells later whether the file has changed since it was opened. */
    public Stamp stamp() {
        return new Stamp(size, modified);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    /** The first bytes of a file, fewer when it is shorter. */
    static byte[] first(Location file, int count) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(count);
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }
}
