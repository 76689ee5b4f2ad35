package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * The tape index of every sixteenth of neighbouring children, as far as they have been visited:
 * repeated access, or access to a late one, need not pass all before it.
 */
public final class ChildIndex {

    private static final int EVERY = 16;
    private static final int LOOK = 64;

    private final Segment segment;
    private final boolean keyed;
    private int[] nodes = new int[LOOK];
    private int known = 1;

    ChildIndex(Segment segment, int first, boolean keyed) {
        this.segment = segment;
        this.keyed = keyed;
        this.nodes[0] = first;
    }

    /**
     * The tape index of the n-th child, from 0, which must exist: a value, or the key of a member.
     * The part that was visited remains known when the progress cancels the call.
     */
    public synchronized int child(long n, Progress progress) {
        while ((long) known * EVERY <= n) {
            if (known % LOOK == 0) {
                progress.advance(LOOK * EVERY);
            }
            if (known == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * known);
            }
            nodes[known] = after(nodes[known - 1], EVERY);
            known++;
        }
        return after(nodes[(int) (n / EVERY)], (int) (n % EVERY));
    }

    /** The number of children that can be reached without visiting others. */
    public synchronized long known() {
        return (known - 1L) * EVERY + 1;
    }

    private int after(int child, int count) {
        int at = child;
        for (int i = 0; i < count; i++) {
            at = segment.next(keyed ? at + 1 : at);
        }
        return at;
    }
}
