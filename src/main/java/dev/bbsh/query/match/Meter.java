package dev.bbsh.query.match;

import dev.bbsh.work.Progress;

/** Counts the nodes that were looked at, and asks for cancellation once in a thousand. */
public final class Meter {

    private static final int EVERY = 1_024;

    private final Progress progress;
    private int nodes;

    public Meter(Progress progress) {
        this.progress = progress;
    }

    /** One more node. */
    public void tick() {
        if ((++nodes & (EVERY - 1)) == 0) {
            progress.advance(EVERY);
        }
    }

    /** Where the counted nodes are told. */
    Progress progress() {
        return progress;
    }

    /**
     * Asks for cancellation.
     *
     * @throws dev.bbsh.work.CancelledException when the user no longer wants the result
     */
    public void check() {
        progress.advance(0);
    }
}
