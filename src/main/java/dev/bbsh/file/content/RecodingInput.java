package dev.bbsh.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Bytes that are made from others, a part after the other. */
abstract class RecodingInput extends InputStream {

    private final ByteBuffer bytes;
    private boolean ended;

    /**
     * An input that has made nothing yet.
     *
     * @param size the maximum number of bytes that are made at once
     */
    RecodingInput(int size) {
        bytes = ByteBuffer.allocate(size).flip();
    }

    /**
     * Makes more bytes.
     *
     * @param into an empty buffer
     * @return false when the end has come, with the last of them
     */
    abstract boolean make(ByteBuffer into) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            bytes.clear();
            ended = !make(bytes);
            bytes.flip();
        }
        int part = Math.min(length, bytes.remaining());
        bytes.get(into, offset, part);
        return part;
    }
}
