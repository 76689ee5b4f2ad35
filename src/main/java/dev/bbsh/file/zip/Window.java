package dev.bbsh.file.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** A part of a file in memory, which moves forward through it. */
final class Window {

    private static final int SIZE = 1 << 20;

    private final FileChannel channel;
    private final long end;
    private byte[] bytes = new byte[0];
    private ByteBuffer direct = ByteBuffer.allocateDirect(0);
    private long first;
    private int length;

    /** A window on a file up to a position. */
    Window(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /** The bytes; what {@link #reach} answers is an index of them. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Makes some bytes of the file available; what was available before may move.
     *
     * @return their index
     * @throws EOFException when the file, or its part, ends before
     */
    int reach(long position, int count) throws IOException {
        if (position < first || position + count > first + length) {
            move(position, count);
        }
        return (int) (position - first);
    }

    /** The number of bytes that are available from a position on; 0 when it is outside. */
    int available(long position) {
        return position < first || position >= first + length
                ? 0
                : (int) (first + length - position);
    }

    private void move(long position, int count) throws IOException {
        if (position < 0 || position + count > end) {
            throw new EOFException();
        }
        int wanted = (int) Math.min(Math.max(SIZE, count), end - position);
        int kept = available(position);
        if (bytes.length < wanted) {
            bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, length - kept, length), wanted);
            direct = ByteBuffer.allocateDirect(wanted);
        } else if (kept > 0) {
            System.arraycopy(bytes, length - kept, bytes, 0, kept);
        }
        first = position;
        length = kept;
        while (length < wanted) {
            direct.clear().limit(wanted - length);
            int read = channel.read(direct, first + length);
            if (read < 0) {
                throw new EOFException();
            }
            direct.flip();
            direct.get(bytes, length, read);
            length += read;
        }
    }

    /** Reads some bytes. */
    static byte[] read(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }
}
