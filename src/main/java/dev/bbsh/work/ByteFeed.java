package dev.bbsh.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The two ends of a feed of bytes, and streams like them. */
final class ByteFeed {

    private ByteFeed() {}

    /** The reading of some of the next bytes, as of {@link InputStream}. */
    interface Bytes {

        /** Reads at most so many; returns their number, or -1 at the end. */
        int read(byte[] into, int offset, int length) throws IOException;
    }

    /** A stream that writes to another one, and then to a feed; closing it closes neither. */
    static OutputStream writer(OutputStream first, BlockFeed<byte[]> feed) {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                first.write(bytes, offset, length);
                feed.write(bytes, offset, length);
            }
        };
    }

    /** A stream of bytes. */
    static InputStream reader(Bytes bytes) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return bytes.read(into, offset, length);
            }
        };
    }
}
