package dev.bbsh.query.completion;

import dev.bbsh.work.Progress;

import java.time.Duration;

/** A time limit for work while the user waits for a key press to be answered. */
final class Deadline implements Progress {

    private final long end;

    Deadline(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Thrown when the time limit is reached. */
    static final class DeadlineExceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private DeadlineExceeded() {
            super("enough", null, false, false);
        }
    }

    @Override
    public void begin(String what, long total) {}

    @Override
    public void advance(long amount) {
        if (System.nanoTime() - end > 0) {
            throw new DeadlineExceeded();
        }
    }
}
