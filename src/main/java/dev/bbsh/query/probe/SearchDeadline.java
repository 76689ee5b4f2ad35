package dev.bbsh.query.probe;

import dev.bbsh.work.Progress;

import java.time.Duration;

/** A time limit for the search for a reason; the search can also be cancelled like the query. */
public final class SearchDeadline implements Progress {

    private final Progress progress;
    private final long end;

    public SearchDeadline(Progress progress, Duration patience) {
        this.progress = progress;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Thrown when the time limit is reached. */
    public static final class DeadlineExceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private DeadlineExceeded() {
            super("exhausted", null, false, false);
        }
    }

    @Override
    public void begin(String what, long total) {}

    @Override
    public void advance(long amount) {
        progress.advance(0);
        if (System.nanoTime() - end > 0) {
            throw new DeadlineExceeded();
        }
    }
}
