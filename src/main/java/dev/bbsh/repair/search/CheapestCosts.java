package dev.bbsh.repair.search;

import java.util.Arrays;

/** The cost of the cheapest attempt at each structure, identified by their marks; grows. */
final class CheapestCosts {

    private static final int FEW = 1 << 10;

    private long[] marks = new long[FEW];
    private int[] costs = new int[FEW];
    private int size;

    CheapestCosts() {
        clear();
    }

    void clear() {
        Arrays.fill(costs, Integer.MAX_VALUE);
        size = 0;
    }

    /**
     * True when an attempt is cheaper than all with its mark before; then it is recorded as the
     * cheapest.
     */
    boolean beats(long mark, int cost) {
        int at = slot(mark);
        if (costs[at] <= cost) {
            return false;
        }
        if (costs[at] == Integer.MAX_VALUE && ++size > marks.length / 2) {
            grow();
            at = slot(mark);
        }
        marks[at] = mark;
        costs[at] = cost;
        return true;
    }

    /** The slot of a mark, or a free one for it. */
    private int slot(long mark) {
        int last = marks.length - 1;
        int at = (int) (mark ^ mark >>> 32) & last;
        while (costs[at] != Integer.MAX_VALUE && marks[at] != mark) {
            at = at + 1 & last;
        }
        return at;
    }

    private void grow() {
        long[] oldMarks = marks;
        int[] oldCosts = costs;
        marks = new long[oldMarks.length * 2];
        costs = new int[marks.length];
        Arrays.fill(costs, Integer.MAX_VALUE);
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldCosts[i] != Integer.MAX_VALUE) {
                int at = slot(oldMarks[i]);
                marks[at] = oldMarks[i];
                costs[at] = oldCosts[i];
            }
        }
    }
}
