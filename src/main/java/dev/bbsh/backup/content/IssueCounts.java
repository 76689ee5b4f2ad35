package dev.bbsh.backup.content;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers of comments, attachments, worklogs and links of each issue, by the ID of the issue, and
 * the bytes of its attachments: 40 bytes an issue that has any.
 */
public final class IssueCounts {

    /** The things that are counted of an issue. */
    public enum Thing {
        COMMENT(0),
        ATTACHMENT(1),
        WORKLOG(2),
        LINK(3);

        /** Its place among the numbers of an issue. */
        private final int place;

        Thing(int place) {
            this.place = place;
        }
    }

    private static final int THINGS = Thing.values().length;

    /** IDs are never negative, and 0 stands for a free slot: an ID is stored one higher. */
    private long[] ids = new long[1024];

    private int[] counts = new int[1024 * THINGS];
    private long[] bytes = new long[1024];
    private int size;

    void add(Thing thing, long issue, long more) {
        if (size * 3 > ids.length * 2) {
            grow();
        }
        int slot = slot(issue + 1);
        if (ids[slot] == 0) {
            ids[slot] = issue + 1;
            size++;
        }
        counts[slot * THINGS + thing.place]++;
        bytes[slot] += more;
    }

    private int slot(long id) {
        long hash = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 33) & (ids.length - 1);
        while (ids[slot] != 0 && ids[slot] != id) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldCounts = counts;
        long[] oldBytes = bytes;
        ids = new long[oldIds.length * 2];
        counts = new int[oldCounts.length * 2];
        bytes = new long[oldBytes.length * 2];
        for (int old = 0; old < oldIds.length; old++) {
            if (oldIds[old] != 0) {
                int slot = slot(oldIds[old]);
                ids[slot] = oldIds[old];
                bytes[slot] = oldBytes[old];
                System.arraycopy(oldCounts, old * THINGS, counts, slot * THINGS, THINGS);
            }
        }
    }

    /** The number of things of an issue. */
    public int of(Thing thing, long issue) {
        int slot = slot(issue + 1);
        return ids[slot] == 0 ? 0 : counts[slot * THINGS + thing.place];
    }

    /** The IDs of the issues with more things than a limit, in ascending order. */
    public long[] over(Thing thing, int limit) {
        return IntStream.range(0, ids.length)
                .filter((slot) -> counts[slot * THINGS + thing.place] > limit)
                .mapToLong((slot) -> ids[slot] - 1)
                .sorted()
                .toArray();
    }

    /** The bytes of all attachments of an issue. */
    public long bytes(long issue) {
        int slot = slot(issue + 1);
        return ids[slot] == 0 ? 0 : bytes[slot];
    }

    /** The IDs of the issues that have any, in ascending order. */
    public long[] issues() {
        return Arrays.stream(ids).filter((id) -> id != 0).map((id) -> id - 1).sorted().toArray();
    }
}
