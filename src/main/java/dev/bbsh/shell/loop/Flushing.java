package dev.bbsh.shell.loop;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Flushes printed text at regular intervals, until it is closed, while the rest is still computed.
 */
final class Flushing implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final Channel channel;

    private final CountDownLatch end = new CountDownLatch(1);

    private Flushing(Channel channel) {
        this.channel = channel;
    }

    static Flushing of(Channel channel) {
        Flushing flushing = new Flushing(channel);
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
