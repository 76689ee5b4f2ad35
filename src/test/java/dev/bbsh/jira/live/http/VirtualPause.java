package dev.bbsh.jira.live.http;

import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.work.Progress;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Lets the time of waits pass at once, and notes the waits. */
final class VirtualPause implements Pause {

    private final AtomicLong skipped = new AtomicLong();

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    @Override
    public long now() {
        return System.nanoTime() + skipped.get();
    }

    @Override
    public void await(Duration time, Progress progress) {
        progress.advance(0);
        waits.add(time);
        skipped.addAndGet(time.toNanos());
    }

    Duration total() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
