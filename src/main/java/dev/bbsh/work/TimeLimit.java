package dev.bbsh.work;

import java.time.Duration;

/** A time limit for some work, which can also be cancelled like the work that it belongs to. */
public final class TimeLimit implements Progress {

    private final Progress progress;
    private final long end;

    public TimeLimit(Progress progress, Duration patience) {
        this.progress = progress;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Thrown when the time limit is reached. */
    public static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("time limit exceeded", null, false, false);
        }
    }

    @Override
    public void begin(String what, long total) {}

    @Override
    public void advance(long amount) {
        progress.advance(0);
        if (System.nanoTime() - end > 0) {
            throw new Exceeded();
        }
    }
}
