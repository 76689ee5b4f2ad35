package dev.bbsh.operation.redact;

import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.work.BlockFeed;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.ThreadJoin;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** Scans a copy in a thread of its own while it is written: the bytes that the file gets. */
final class ScanningThread implements Closeable {

    private final BlockFeed feed = new BlockFeed();
    private final OutputStream writer = feed.writer();
    private final Function<Reader, Redaction.Scanned> scan;
    private final Thread thread;
    private Redaction.@Nullable Scanned scanned;
    private @Nullable IOException broken;
    private @Nullable RuntimeException failure;
    private @Nullable Error error;

    /** Starts the thread. */
    ScanningThread(Function<Reader, Redaction.Scanned> scan) {
        this.scan = scan;
        this.thread = Thread.ofPlatform().name("scan").daemon().start(this::run);
    }

    private void run() {
        try (Reader copy = new EncodedText(feed.reader())) {
            scanned = scan.apply(copy);
        } catch (IOException unreadable) {
            broken = unreadable;
        } catch (UncheckedIOException unreadable) {
            broken = RedactedText.cause(unreadable);
        } catch (RuntimeException bug) {
            failure = bug;
        } catch (Error bug) {
            error = bug;
        } finally {
            feed.endReading();
        }
    }

    /** An output that writes to another one, and what it writes to the scan. */
    OutputStream and(OutputStream other) {
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
     * Waits until all that was written is scanned.
     *
     * @throws IOException when the copy can't be read
     */
    Redaction.Scanned scanned() throws IOException {
        writer.close();
        join();
        if (broken != null) {
            throw broken;
        }
        if (failure != null) {
            throw failure;
        }
        if (error != null) {
            throw error;
        }
        return Objects.requireNonNull(scanned);
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /** Ends the thread, also when not everything was written. */
    @Override
    public void close() {
        feed.fail();
        ThreadJoin.join(thread);
    }
}
