package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.BooleanSupplier;

/**
 * Reads a file from its beginning in a thread of its own, while the part that is read is processed.
 */
public final class ReadAhead implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final Location file;
    private final FileChannel channel;
    private final byte[] into;
    private final int length;
    private final Thread thread;
    private int arrived;
    private boolean ended;
    private boolean unwanted;
    private @Nullable IOException failure;

    ReadAhead(Location file, FileChannel channel, byte[] into, int length) {
        this.file = file;
        this.channel = channel;
        this.into = into;
        this.length = length;
        this.thread = Thread.ofPlatform().name("reader").daemon().start(this::run);
    }

    private void run() {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        int done = 0;
        try {
            int read = 0;
            while (read >= 0 && done < length && !isUnwanted()) {
                chunk.clear().limit(Math.min(CHUNK, length - done));
                read = channel.read(chunk, done);
                if (read > 0) {
                    chunk.flip().get(into, done, read);
                    done += read;
                    tell(done);
                }
            }
        } catch (IOException broken) {
            failure = broken;
        } finally {
            end();
        }
    }

    private synchronized boolean isUnwanted() {
        return unwanted;
    }

    private synchronized void tell(int done) {
        arrived = done;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits for more.
     *
     * @param position in the text
     * @param progress asked for cancellation while nothing arrives
     * @return the end of the text that has arrived, which is behind the position; the length when
     *     nothing more will arrive
     */
    public synchronized int awaitBehind(int position, Progress progress) {
        waitFor(() -> ended || arrived > position, progress);
        return ended ? length : arrived;
    }

    private synchronized void waitFor(BooleanSupplier state, Progress progress) {
        while (!state.getAsBoolean()) {
            try {
                wait(20);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
            progress.advance(0);
        }
    }

    /**
     * Waits until all is read.
     *
     * @return the number of bytes
     * @throws dev.bbsh.work.BbshException when the file could not be read
     */
    public synchronized int finish(Progress progress) {
        waitFor(() -> ended, progress);
        if (failure != null) {
            throw ReadFailure.of(file, failure);
        }
        return arrived;
    }

    /** Stops reading. */
    @Override
    public void close() {
        synchronized (this) {
            unwanted = true;
        }
        // The buffer must not be released while the thread still writes into it.
        ThreadJoin.join(thread);
    }
}
