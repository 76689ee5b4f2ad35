package dev.bbsh.jira.live.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rules for repeating a request that the site answered with 429 or 503, or that broke off.
 *
 * @param attempts the maximum number of attempts of one request; 1 repeats nothing
 * @param firstWait the wait before the second attempt where the site asks for none; it doubles with
 *     each further attempt
 * @param longestWait the maximum of a wait; a site that asks for more ends the work
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    /** The rules for commands: six attempts, and waits of at most two minutes. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofMinutes(2));

    /** Repeats nothing: each answer is a result. */
    public static final RetryPolicy NONE =
            new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static final int MOST_DOUBLINGS = 10;

    /**
     * The wait before the next attempt: the one that the site asks for, or an exponential one with
     * jitter (half to all of it).
     *
     * @param failed the number of attempts that failed, at least 1
     * @return empty when the site asks for more than the longest wait
     */
    public Optional<Duration> waitAfter(int failed, Optional<Duration> asked) {
        if (asked.isPresent()) {
            return asked.filter((wait) -> wait.compareTo(longestWait) <= 0);
        }
        long doubled = firstWait.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, failed - 1));
        long most = Math.max(1, Math.min(doubled, longestWait.toMillis()));
        return Optional.of(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong((most + 1) / 2, most + 1)));
    }
}
