package dev.bbsh.file.write;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Takes the bytes of a file that is being written; they are packed when its name ends in {@code
 * .gz}.
 */
public final class FileOutput implements Closeable {

    private static final int CHUNK = 1 << 20;

    /**
     * For most files, which are small: to touch new memory takes longer than to copy their text.
     */
    private static final int FIRST_CHUNK = 1 << 16;

    private static final int LONG = 4 << 20;

    private final Location file;
    private final WritableByteChannel channel;
    private ByteBuffer chunk = ByteBuffer.allocateDirect(FIRST_CHUNK);
    private long written;

    private FileOutput(Location file, WritableByteChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileOutput to(Location file, FileChannel channel) throws IOException {
        BackgroundSync disk = new BackgroundSync(channel);
        if (!isPacked(file)) {
            return new FileOutput(file, disk);
        }
        OutputStream packed = new GZIPOutputStream(Channels.newOutputStream(disk), CHUNK);
        return new FileOutput(file, Channels.newChannel(packed));
    }

    /** True when a file with this name is written packed. */
    public static boolean isPacked(Location file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (!chunk.hasRemaining()) {
                flush();
                grow(written + done);
            }
            int part = Math.min(chunk.remaining(), length - done);
            chunk.put(bytes, offset + done, part);
            done += part;
        }
        written += length;
    }

    /** A long file is written in large parts: that is a fifth faster. */
    private void grow(long bytes) {
        if (bytes >= LONG && chunk.capacity() < CHUNK) {
            chunk = ByteBuffer.allocateDirect(CHUNK);
        }
    }

    /** The output as a stream; closing it does nothing. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int each) {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                FileOutput.this.write(bytes, offset, length);
            }
        };
    }

    /** The number of bytes so far, before they are packed. */
    public long written() {
        return written;
    }

    void finish() {
        flush();
    }

    private void flush() {
        try {
            chunk.flip();
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
            chunk.clear();
        } catch (IOException broken) {
            throw FileFailure.writing(file, broken);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
