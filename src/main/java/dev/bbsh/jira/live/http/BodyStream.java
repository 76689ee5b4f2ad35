package dev.bbsh.jira.live.http;

import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The body of an answer as it arrives: bounded in memory, and ended by a cancellation. */
final class BodyStream extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final long STEP_MILLIS = 50;

    private sealed interface Arrival {

        record Part(List<ByteBuffer> buffers) implements Arrival {}

        record End() implements Arrival {}

        record Broken(Throwable cause) implements Arrival {}
    }

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();

    private final Progress progress;

    private final Duration silence;

    private volatile Flow.@Nullable Subscription subscription;

    private boolean ended;

    BodyStream(Progress progress, Duration silence) {
        this.progress = progress;
        this.silence = silence;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        arrivals.add(new Arrival.Part(item));
    }

    @Override
    public void onError(Throwable cause) {
        arrivals.add(new Arrival.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End());
    }

    @Override
    public int read() {
        return fill() ? buffers.getFirst().get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        ByteBuffer first = buffers.getFirst();
        int count = Math.min(length, first.remaining());
        first.get(target, offset, count);
        return count;
    }

    @Override
    public void close() {
        ended = true;
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    /** Waits until there is a byte; false at the end. */
    private boolean fill() {
        while (!ended) {
            while (!buffers.isEmpty() && !buffers.getFirst().hasRemaining()) {
                buffers.removeFirst();
            }
            if (!buffers.isEmpty()) {
                return true;
            }
            take(next());
        }
        return false;
    }

    private void take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Part part -> {
                buffers.addAll(part.buffers());
                Flow.Subscription given = subscription;
                if (given != null) {
                    given.request(1);
                }
            }
            case Arrival.End _ -> ended = true;
            case Arrival.Broken broken -> {
                ended = true;
                throw ConnectionErrors.cut(broken.cause());
            }
        }
    }

    private Arrival next() {
        long end = System.nanoTime() + silence.toNanos();
        try {
            while (true) {
                progress.advance(0);
                Arrival arrival = arrivals.poll(STEP_MILLIS, TimeUnit.MILLISECONDS);
                if (arrival != null) {
                    return arrival;
                }
                if (System.nanoTime() - end > 0) {
                    close();
                    throw ConnectionErrors.stalled(silence);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
