package dev.bbsh.jira.live.limit;

/**
 * The number of repeated requests that a site is worth: each costs one, and each answered request
 * earns a part of one. A site that answers at times is worked with to the end; one that refuses
 * everything is given up soon. Used by several threads.
 */
public final class RetryBudget {

    /** The share of a repeated request that an answered one earns. */
    private static final double EARNED = 0.2;

    private final double most;

    private double left;

    /** A budget of repeated requests, with their maximum number. */
    public RetryBudget(int most) {
        this.most = most;
        left = most;
    }

    /** Takes one repeated request; false when none is left. */
    public synchronized boolean take() {
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Adds what an answered request earns. */
    public synchronized void answered() {
        left = Math.min(most, left + EARNED);
    }
}
