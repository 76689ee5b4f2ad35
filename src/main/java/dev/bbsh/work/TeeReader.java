package dev.bbsh.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads, in a thread of its own, what is written to an output: a proof of the bytes that a file
 * gets, which costs no second reading of it.
 *
 * @param <T> the result of the reading
 */
public final class TeeReader<T> implements Closeable {

    private final BlockFeed<byte[]> feed = new BlockFeed<>(byte[]::new);
    private final FeedThread<T> thread;

    /** The work that is done with the bytes; what it throws, the result throws. */
    public interface Reading<T> {

        /** Reads the bytes to their end. */
        T of(InputStream in) throws IOException;
    }

    /**
     * Starts the thread.
     *
     * @param name of the thread
     */
    public TeeReader(String name, Reading<T> reading) {
        thread = new FeedThread<>(name, () -> read(reading));
    }

    private T read(Reading<T> reading) throws IOException {
        try {
            return reading.of(ByteFeed.reader(feed::read));
        } finally {
            feed.endReading();
        }
    }

    /** True when the reading has ended, perhaps before the end of the bytes. */
    public boolean isEnded() {
        return feed.isReadToEnd();
    }

    /** An output that writes to another one, and then to the reading; closing it closes neither. */
    public OutputStream and(OutputStream other) {
        return ByteFeed.writer(other, feed);
    }

    /**
     * Ends the bytes, and waits until they are read.
     *
     * @throws IOException of the reading
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
}
