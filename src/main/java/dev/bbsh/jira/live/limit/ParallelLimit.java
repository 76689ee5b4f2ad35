package dev.bbsh.jira.live.limit;

import java.util.concurrent.TimeUnit;

/**
 * The number of requests to one site that run at the same time. It grows to three times the first
 * number while the site tells no limit, refuses nothing, and answers as quickly as before; after
 * the first sign of a limit it is the first number again, and stays that. Used by several threads.
 */
public final class ParallelLimit {

    private static final int GROWTH = 3;

    /** An answer that takes more than this many times the quickest one is a sign of load. */
    private static final int SLOW = 3;

    private final int first;
    private int limit;
    private int running;
    private int growth;
    private boolean isBounded;
    private long quickest = Long.MAX_VALUE;

    /** A limit that begins with a number of requests. */
    public ParallelLimit(int first) {
        this.first = first;
        limit = first;
    }

    /** Waits at most a time for a place; true when there is one. */
    public synchronized boolean enter(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (running >= limit) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        running++;
        return true;
    }

    /** Gives a place back. */
    public synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Takes the time of an answer that the site gave, in nanoseconds. */
    public synchronized void answered(long nanos) {
        quickest = Math.min(quickest, nanos);
        boolean isSlow = nanos / SLOW > quickest;
        if (isBounded || isSlow || running < limit || limit >= GROWTH * first) {
            return;
        }
        // Each second answer: after the time of two answers it is twice as much.
        growth++;
        if (growth % 2 == 0) {
            limit++;
            notifyAll();
        }
    }

    /** Takes a sign that the site has a limit. */
    public synchronized void bounded() {
        isBounded = true;
        limit = first;
    }

    /** The number of requests that may run at the same time now. */
    public synchronized int limit() {
        return limit;
    }
}
