package dev.bbsh.check.data;

/**
 * Tells times that can be from those that can't: before there was Jira, or to come.
 *
 * @param latest the last one that can be, in epoch milliseconds UTC
 */
record PlausibleTime(long latest) {

    /** 2002-01-01, the year in which the first Jira came out, in milliseconds. */
    private static final long FIRST_JIRA = 1_009_843_200_000L;

    /** Clocks of two instances differ. */
    private static final long TOLERATED = 24 * 60 * 60 * 1000L;

    /** What can be, by a clock. */
    static PlausibleTime at(long now) {
        return new PlausibleTime(now + TOLERATED);
    }

    /** True when a time can be, in epoch milliseconds UTC. */
    boolean is(long time) {
        return time >= FIRST_JIRA && time <= latest;
    }
}
