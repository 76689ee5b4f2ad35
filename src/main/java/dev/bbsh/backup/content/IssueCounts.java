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

    /** A slot is the ID, two numbers of things in each of two words, and the bytes. */
    private static final int WORDS = 4;

    private static final int BYTES = 3;

    private static final int HALF = 32;

    /** Issues whose IDs are near each other are mostly written together: they share a block. */
    private static final int BLOCK = 6;

    private static final int WAITING = 512;

    /** IDs are never negative, and 0 stands for a free slot: an ID is stored one higher. */
    private long[] slots = new long[1024 * WORDS];

    private int size;

    /** The largest number of each thing that an issue has. */
    private final int[] most = new int[Thing.values().length];

    // Rows of comments name issues in no order. Their slots are looked up many at a time, so that
    // the memory is asked for several of them at once.
    private final long[] waitingIssues = new long[WAITING];
    private final long[] waitingBytes = new long[WAITING];
    private final byte[] waitingThings = new byte[WAITING];
    private int waiting;

    void add(Thing thing, long issue, long more) {
        if (waiting == WAITING) {
            addWaiting();
        }
        waitingIssues[waiting] = issue;
        waitingBytes[waiting] = more;
        waitingThings[waiting] = (byte) thing.place;
        waiting++;
    }

    /** Counts what is waiting; the numbers are right after that. */
    void addWaiting() {
        while ((size + waiting) * 3L > capacity() * 2L) {
            grow();
        }
        for (int each = 0; each < waiting; each++) {
            add(waitingThings[each], waitingIssues[each], waitingBytes[each]);
        }
        waiting = 0;
    }

    private void add(int place, long issue, long more) {
        int slot = slot(slots, issue + 1);
        if (slots[slot] == 0) {
            slots[slot] = issue + 1;
            size++;
        }
        int half = (place & 1) * HALF;
        long counts = slots[slot + 1 + (place >> 1)] + (1L << half);
        slots[slot + 1 + (place >> 1)] = counts;
        slots[slot + BYTES] += more;
        most[place] = Math.max(most[place], (int) (counts >>> half));
    }

    private int capacity() {
        return slots.length / WORDS;
    }

    private static int slot(long[] slots, long id) {
        int mask = slots.length - 1;
        long block = ((id >>> BLOCK) * 0x9E3779B97F4A7C15L) >>> HALF;
        long start = (block << BLOCK) | (id & ((1 << BLOCK) - 1));
        int slot = (int) (start * WORDS) & mask;
        while (slots[slot] != 0 && slots[slot] != id) {
            slot = (slot + WORDS) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] next = new long[slots.length * 2];
        for (int old = 0; old < slots.length; old += WORDS) {
            if (slots[old] != 0) {
                System.arraycopy(slots, old, next, slot(next, slots[old]), WORDS);
            }
        }
        slots = next;
    }

    /** The number of things of an issue. */
    public int of(Thing thing, long issue) {
        return count(thing, slot(slots, issue + 1));
    }

    private int count(Thing thing, int slot) {
        long two = slots[slot + 1 + (thing.place >> 1)];
        return (int) ((thing.place & 1) == 0 ? two : two >>> HALF);
    }

    /** The IDs of the issues with more things than a limit, in ascending order. */
    public long[] over(Thing thing, int limit) {
        long[] found = new long[0];
        int size = 0;
        int end = most[thing.place] > limit ? slots.length : 0;
        for (int slot = 0; slot < end; slot += WORDS) {
            if (slots[slot] != 0 && count(thing, slot) > limit) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size + 16);
                }
                found[size++] = slots[slot] - 1;
            }
        }
        Arrays.sort(found, 0, size);
        return Arrays.copyOf(found, size);
    }

    private IntStream slots() {
        return IntStream.range(0, capacity())
                .map((slot) -> slot * WORDS)
                .filter((slot) -> slots[slot] != 0);
    }

    /** The bytes of all attachments of an issue. */
    public long bytes(long issue) {
        return slots[slot(slots, issue + 1) + BYTES];
    }

    /** The IDs of the issues that have any, in ascending order. */
    public long[] issues() {
        return slots().mapToLong((slot) -> slots[slot] - 1).sorted().toArray();
    }
}
