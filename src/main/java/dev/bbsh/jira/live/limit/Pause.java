package dev.bbsh.jira.live.limit;

import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import java.time.Duration;

/** Waits between requests, and the time that passes meanwhile; tests let it pass at once. */
public interface Pause {

    /** Waits as the clock goes, and notices a cancellation within a twentieth of a second. */
    Pause REAL =
            new Pause() {
                @Override
                public long now() {
                    return System.nanoTime();
                }

                @Override
                public void await(Duration time, Progress progress) {
                    sleep(time, progress);
                }
            };

    /** A time in nanoseconds, of which only differences mean something. */
    long now();

    /**
     * Waits.
     *
     * @throws CancelledException when the user no longer wants the result
     */
    void await(Duration time, Progress progress);

    private static void sleep(Duration time, Progress progress) {
        long end = System.nanoTime() + time.toNanos();
        Duration step = Duration.ofMillis(50);
        while (true) {
            progress.advance(0);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return;
            }
            try {
                Thread.sleep(left.compareTo(step) < 0 ? left : step);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
