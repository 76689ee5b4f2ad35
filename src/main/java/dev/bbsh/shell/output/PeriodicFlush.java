package dev.bbsh.shell.output;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Flushes printed text at regular intervals, until it is closed, while the rest is still computed.
 */
final class PeriodicFlush implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final OutputChannel channel;

    private final CountDownLatch end = new CountDownLatch(1);

    private PeriodicFlush(OutputChannel channel) {
        this.channel = channel;
    }

    static PeriodicFlush of(OutputChannel channel) {
        PeriodicFlush flushing = new PeriodicFlush(channel);
        Thread.ofPlatform().name("flushing").daemon().start(flushing::run);
        return flushing;
    }

    private void run() {
        try {
            while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                channel.flush();
            }
        } catch (InterruptedException | UncheckedIOException ended) {
            // The thread that prints meets the same failure.
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
