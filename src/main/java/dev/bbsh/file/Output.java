package dev.bbsh.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Takes the bytes of a file that is being written. */
public final class Output implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final Location file;
    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private long written;

    Output(Location file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (!chunk.hasRemaining()) {
                flush();
            }
            int part = Math.min(chunk.remaining(), length - done);
            chunk.put(bytes, offset + done, part);
            done += part;
        }
        written += length;
    }

    /** How many bytes so far. */
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
