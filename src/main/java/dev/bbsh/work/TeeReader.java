package dev.bbsh.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads, in a thread of its own, what is written to an output: a proof of the bytes that a file
 * gets, which costs no second reading of it.
 *
 * @param <T> the result of the reading
 */
public final class TeeReader<T> implements Closeable {

    private final BlockFeed feed = new BlockFeed();
    private final OutputStream writer = feed.writer();
    private final FutureTask<T> task;
    private final Thread thread;

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
        task = new FutureTask<>(() -> read(reading));
        thread = Thread.ofPlatform().name(name).daemon().start(task);
    }

    private T read(Reading<T> reading) throws IOException {
        try {
            return reading.of(feed.reader());
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
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                other.write(bytes, offset, length);
                writer.write(bytes, offset, length);
            }
        };
    }

    /**
     * Ends the bytes, and waits until they are read.
     *
     * @throws IOException of the reading
     */
    public T result() throws IOException {
        writer.close();
        try {
            return task.get();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException bug -> throw bug;
                case Error bug -> throw bug;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /** Ends the thread, also when not everything was written. */
    @Override
    public void close() {
        feed.fail();
        ThreadJoin.join(thread);
    }
}
