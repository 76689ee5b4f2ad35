package dev.bbsh.file.read;

import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.BooleanSupplier;

/**
 * Reads or unpacks a file from its beginning in a thread of its own, while the part that is read is
 * processed.
 */
public final class ReadAhead implements Closeable {

    private static final int READ = 1 << 20;

    private static final int UNPACKED = 1 << 16;

    private final Location file;
    private final Input input;
    private final byte[] into;
    private final int length;
    private final Thread thread;
    private int arrived;
    private boolean ended;
    private boolean unwanted;
    private @Nullable Throwable failure;

    /** The bytes of a text, in their order. */
    interface Input {

        /**
         * Reads some of the next bytes.
         *
         * @param at the offset in the buffer, and in the text
         * @param most the maximum number of bytes
         * @return their number; negative at the end
         */
        int read(byte[] into, int at, int most) throws IOException;

        /** The bytes of an open file, or of a stream. */
        static Input of(Closeable input) {
            return switch (input) {
                case FileChannel file ->
                        (into, at, most) ->
                                file.read(ByteBuffer.wrap(into, at, Math.min(READ, most)), at);
                case InputStream stream ->
                        (into, at, most) -> stream.read(into, at, Math.min(UNPACKED, most));
                default -> throw new IllegalArgumentException("neither");
            };
        }
    }

    /**
     * Begins to read.
     *
     * @param into takes the text
     * @param length the maximum number of bytes
     */
    ReadAhead(Location file, Input input, byte[] into, int length) {
        this.file = file;
        this.input = input;
        this.into = into;
        this.length = length;
        this.thread = Thread.ofPlatform().name("reader").daemon().start(this::run);
    }

    private void run() {
        int done = 0;
        try {
            int read = 0;
            while (read >= 0 && done < length && !isUnwanted()) {
                read = input.read(into, done, length - done);
                if (read > 0) {
                    done += read;
                    tell(done);
                }
            }
        } catch (IOException | RuntimeException | Error broken) {
            // Also one that is no I/O: without it, the text would seem to end here.
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
     * @return the end of the text that has arrived, which is behind the position, unless nothing
     *     more will arrive
     */
    public synchronized int awaitBehind(int position, Progress progress) {
        waitFor(() -> ended || arrived > position, progress);
        return arrived;
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
    synchronized int finish(Progress progress) {
        waitFor(() -> ended, progress);
        switch (failure) {
            case null -> {}
            case IOException broken -> throw ReadFailure.of(file, broken);
            case RuntimeException refused -> throw refused;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
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
