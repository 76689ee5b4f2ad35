package dev.bbsh.json.tape;

import dev.bbsh.work.Progress;

import java.util.Arrays;

/**
 * Where every sixteenth of neighbouring children stands, as far as somebody went: who comes again,
 * or wants one far behind, need not walk past all before it.
 */
public final class Milestones {

    private static final int EVERY = 16;
    private static final int LOOK = 64;

    private final Segment segment;
    private final boolean keyed;
    private int[] nodes = new int[LOOK];
    private int known = 1;

    Milestones(Segment segment, int first, boolean keyed) {
        this.segment = segment;
        this.keyed = keyed;
        this.nodes[0] = first;
    }

    /**
     * The tape index of the n-th child, from 0, which there must be: a value, or the key of a
     * member. What was walked stays known when the progress ends the walk.
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

    /** So many children can be reached without a walk. */
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
