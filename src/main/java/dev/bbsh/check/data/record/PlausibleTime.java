package dev.bbsh.check.data.record;

/**
 * The range of plausible times: neither before Jira existed nor in the future.
 *
 * @param latest the last plausible time, in epoch milliseconds UTC
 */
public record PlausibleTime(long latest) {

    /** 2002-01-01, the year in which the first Jira came out, in milliseconds. */
    private static final long FIRST_JIRA = 1_009_843_200_000L;

    /** The tolerated difference between the clocks of two instances. */
    private static final long TOLERATED = 24 * 60 * 60 * 1000L;

    /** The range at the present time, in epoch milliseconds UTC. */
    public static PlausibleTime at(long now) {
        return new PlausibleTime(now + TOLERATED);
    }

    /** True when a time is plausible, in epoch milliseconds UTC. */
    public boolean includes(long time) {
        return time >= FIRST_JIRA && time <= latest;
    }
}
