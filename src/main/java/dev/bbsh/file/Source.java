package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * The bytes of a file, read once from its beginning to its end. The file is never mapped: it may
 * change at any time.
 */
public final class Source implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final Location file;
    private final FileChannel channel;
    private final long size;
    private final Instant modified;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
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
     * Reads on.
     *
     * @return how many bytes, -1 at the end of the file
     */
    public int read(byte[] into, int offset, int length) {
        try {
            chunk.clear().limit(Math.min(CHUNK, length));
            int read = channel.read(chunk);
            if (read > 0) {
                chunk.flip();
                chunk.get(into, offset, read);
                checksum.update(chunk.rewind());
                done += read;
            }
            return read;
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
    }

    /** What identifies the bytes that were read: all of them, once {@link #read} has said -1. */
    public Stamp stamp() {
        return new Stamp(done, modified, (int) checksum.getValue());
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
