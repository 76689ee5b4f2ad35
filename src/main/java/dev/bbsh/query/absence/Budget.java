package dev.bbsh.query.absence;

import dev.bbsh.work.Progress;

import java.time.Duration;

/** A time limit for the search for a reason; the search can also be cancelled like the query. */
final class Budget implements Progress {

    private final Progress progress;
    private final long end;

    Budget(Progress progress, Duration patience) {
        this.progress = progress;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Thrown when the time limit is reached. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super("exhausted", null, false, false);
        }
    }

    @Override
    public void begin(String what, long total) {}

    @Override
    public void advance(long amount) {
        progress.advance(0);
        if (System.nanoTime() - end > 0) {
            throw new Exhausted();
        }
    }
}
