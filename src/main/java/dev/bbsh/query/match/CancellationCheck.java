package dev.bbsh.query.match;

import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

/** Counts the visited nodes, and asks for cancellation once every thousand. */
public final class CancellationCheck {

    /** The number of children after which an iteration tells how far it is, less one. */
    static final int STRIDE = 1_023;

    /** The number of children of a container whose iteration tells the progress of a query. */
    public static final long LONG = 20_000;

    private static final int EVERY = 1_024;

    private final Progress progress;
    private int nodes;

    /** The iteration that passes the first long container, and with it the document. */
    private @Nullable ChildIterator leader;

    public CancellationCheck(Progress progress) {
        this.progress = progress;
    }

    /** Counts one more node. */
    public void tick() {
        if ((++nodes & (EVERY - 1)) == 0) {
            progress.advance(0);
        }
    }

    /** Counts more children of a long container, if they are those of the outermost one. */
    void passed(ChildIterator children) {
        if (leader == null && children.size() >= LONG) {
            leader = children;
        }
        if (leader == children) {
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
