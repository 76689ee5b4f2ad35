package dev.bbsh.work;

/**
 * Passes on the advances of one thread in batches: each of them takes a lock and reads the clock,
 * which costs more than the work on a small element.
 */
final class BatchedProgress implements Progress {

    private static final int BATCH = 64;

    private final Progress all;
    private long amount;
    private int calls;

    BatchedProgress(Progress all) {
        this.all = all;
    }

    @Override
    public void begin(String what, long total) {
        all.begin(what, total);
    }

    @Override
    public void expect(long more) {
        all.expect(more);
    }

    @Override
    public void advance(long more) {
        amount += more;
        calls++;
        if (calls == BATCH) {
            flush();
        }
    }

    /** Passes on what has not been passed on yet. */
    void flush() {
        long due = amount;
        amount = 0;
        calls = 0;
        all.advance(due);
    }
}
