package dev.bbsh.query.match;

import dev.bbsh.work.Progress;

/** Counts the visited nodes, and asks for cancellation once every thousand. */
public final class CancellationCheck {

    private static final int EVERY = 1_024;

    private final Progress progress;
    private int nodes;

    public CancellationCheck(Progress progress) {
        this.progress = progress;
    }

    /** Counts one more node. */
    public void tick() {
        if ((++nodes & (EVERY - 1)) == 0) {
            progress.advance(EVERY);
        }
    }

    /** The receiver of the node count. */
    public Progress progress() {
        return progress;
    }

    /**
     * Asks for cancellation.
     *
     * @throws dev.bbsh.work.CancelledException when the user cancelled
     */
    public void check() {
        progress.advance(0);
    }
}
