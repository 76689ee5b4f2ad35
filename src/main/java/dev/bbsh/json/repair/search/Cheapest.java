package dev.bbsh.json.repair.search;

import java.util.Arrays;

/** What the cheapest attempt at each structure has cost, told apart by their marks; grows. */
final class Cheapest {

    private static final int FEW = 1 << 10;

    private long[] marks = new long[FEW];
    private int[] costs = new int[FEW];
    private int size;

    Cheapest() {
        clear();
    }

    void clear() {
        Arrays.fill(costs, Integer.MAX_VALUE);
        size = 0;
    }

    /** Whether an attempt is cheaper than all with its mark before; then it is the cheapest now. */
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

    /** Where a mark stands, or can be put. */
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
