package dev.bbsh.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes characters in UTF-8 in a thread of its own, some behind those that it is given, and lets a
 * reading in that thread read the bytes that were written: a proof of what a file gets, which costs
 * no second reading of it.
 *
 * @param <T> the result of the reading
 */
public final class BehindWriter<T> extends Writer {

    private final BlockFeed<char[]> feed = new BlockFeed<>(char[]::new);
    private final FeedThread<T> thread;

    /**
     * Starts the thread.
     *
     * @param name of the thread
     * @param to gets the bytes; it is neither flushed nor closed
     * @param reading reads them; what it leaves is written, too
     */
    public BehindWriter(String name, OutputStream to, TeeReader.Reading<T> reading) {
        this.thread = new FeedThread<>(name, () -> read(to, reading));
    }

    private T read(OutputStream to, TeeReader.Reading<T> reading) throws IOException {
        try (Reader text = CharFeed.reader(feed)) {
            InputStream bytes = ByteFeed.reader(new WrittenBytes(text, to)::read);
            T result = reading.of(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            return result;
        }
    }

    /**
     * Writes characters.
     *
     * @throws IOException of the other thread, once it has failed; so with its other failures
     */
    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (feed.isReadToEnd()) {
            thread.result();
        }
        feed.write(text, offset, length);
    }

    @Override
    public void flush() {}

    /**
     * Ends the characters, and waits until their bytes are written and read.
     *
     * @throws IOException of the writing or the reading
     */
    public T result() throws IOException {
        feed.end();
        return thread.result();
    }

    /** Ends the thread, also when not everything was written. */
    @Override
    public void close() {
        feed.fail();
        thread.join();
    }

    /** The bytes of characters, each of which was written before it is read. */
    private static final class WrittenBytes {

        private static final int PIECE = 1 << 16;

        private final Reader text;
        private final OutputStream to;
        private final Encoded encoded = new Encoded();
        private final Writer encoder = new OutputStreamWriter(encoded, StandardCharsets.UTF_8);
        private final char[] piece = new char[PIECE];
        private int position;
        private boolean ended;

        WrittenBytes(Reader text, OutputStream to) {
            this.text = text;
            this.to = to;
        }

        int read(byte[] into, int offset, int length) throws IOException {
            while (position == encoded.size()) {
                if (ended) {
                    return -1;
                }
                more();
            }
            int part = Math.min(length, encoded.size() - position);
            System.arraycopy(encoded.bytes(), position, into, offset, part);
            position += part;
            return part;
        }

        private void more() throws IOException {
            encoded.reset();
            position = 0;
            int read = text.read(piece, 0, PIECE);
            ended = read < 0;
            encoder.write(piece, 0, Math.max(0, read));
            if (ended) {
                encoder.close();
            } else {
                encoder.flush();
            }
            encoded.writeTo(to);
        }
    }

    private static final class Encoded extends ByteArrayOutputStream {

        byte[] bytes() {
            return buf;
        }
    }
}
