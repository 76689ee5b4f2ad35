package dev.bbsh.jira.live.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The pace of the requests to one site: as quick as they come while the site sets no limit, else
 * what its headers tell (a bucket and its fill rate, or what remains of a window), else what it
 * answered in the second before it refused one. Used by several threads; times are in nanoseconds
 * of {@link System#nanoTime}.
 */
public final class RequestPace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The share of a learned pace that is used: clocks and networks waver. */
    private static final double CAUTION = 0.98;

    /** The share of a told pace that is used where requests can't be saved up. */
    private static final double SMALL_BUCKET = 0.94;

    /** The share of a learned pace that is left after a further refusal, at most. */
    private static final double SLOWER = 0.93;

    /** The seconds after a pause in which answers say something about the pace. */
    private static final double ENOUGH = 0.5;

    /** The pace after a refusal before which nothing was answered. */
    private static final double UNSEEN = 8;

    /** The first raise of a learned pace; each further one without a refusal is twice as much. */
    private static final double FIRST_RAISE = 0.1;

    private static final Duration LONGEST_RESET = Duration.ofMinutes(2);

    private static final long FIRST_PATIENCE = 8 * SECOND;

    private static final long LONGEST_PATIENCE = 60 * SECOND;

    /** Requests a second; infinite while nothing is known. */
    private double perSecond = Double.POSITIVE_INFINITY;

    private boolean told;

    /** Requests that may start at once. */
    private double tokens = Double.POSITIVE_INFINITY;

    private double mostTokens = 1;

    private long filledAt;

    private long pausedUntil;

    private boolean paused;

    private long patience = FIRST_PATIENCE;

    private double raise = FIRST_RAISE;

    private long slowedAt;

    /** The number of times that the pace was lowered. */
    private int slowed;

    private long raisedAt;

    private int started;

    private final Deque<Long> answers = new ArrayDeque<>();

    /**
     * Takes the next turn, and tells how long it is until then; ask {@link #pauseLeft} after that.
     *
     * @return zero when the request may start now
     */
    public synchronized Duration turn(long now) {
        started++;
        return turnAfterPause(now);
    }

    /** Takes another turn for a request that waited for the end of a pause. */
    public synchronized Duration turnAfterPause(long now) {
        fill(now);
        if (tokens != Double.POSITIVE_INFINITY) {
            tokens--;
        }
        return tokens >= 0
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, (long) (-tokens / perSecond * SECOND)));
    }

    /** The time until a request whose turn it is may start; zero when that is now. */
    public synchronized Duration pauseLeft(long now) {
        paused = paused && now - pausedUntil < 0;
        return paused ? Duration.ofNanos(pausedUntil - now) : Duration.ZERO;
    }

    /** Takes the limits that an answer tells. */
    public synchronized void answered(RateLimit limit, Instant clock, long now) {
        started = Math.max(0, started - 1);
        answers.addLast(now);
        while (now - answers.getFirst() > SECOND) {
            answers.removeFirst();
        }
        if (slowed == 1 && now - slowedAt < SECOND) {
            // Sent before the refusal that was answered first.
            perSecond = Math.max(perSecond, answers.size() * CAUTION);
        }
        if (limit.perSecond().isPresent()) {
            told(limit, now);
        } else if (limit.remaining().isPresent() && limit.remaining().getAsLong() == 0) {
            limit.reset()
                    .map((reset) -> Duration.between(clock, reset))
                    .filter((time) -> time.compareTo(LONGEST_RESET) <= 0)
                    .ifPresent((time) -> pause(time, now));
        }
    }

    private void told(RateLimit limit, long now) {
        told = true;
        double rate = limit.perSecond().orElseThrow();
        mostTokens = Math.max(1, limit.limit().orElse((long) Math.ceil(rate)));
        // A bucket of a second or less forgives nothing.
        perSecond = mostTokens < rate ? rate * SMALL_BUCKET : rate;
        fill(now);
        OptionalLong remaining = limit.remaining();
        if (remaining.isPresent()) {
            tokens = Math.min(tokens, remaining.getAsLong() - (double) started);
        }
    }

    /** Forgets a request that got no answer. */
    public synchronized void failed() {
        started = Math.max(0, started - 1);
    }

    /** Starts nothing for a time; the longest of several pauses counts. */
    public synchronized void pause(Duration time, long now) {
        if (time.isNegative()) {
            return;
        }
        long end = now + time.toNanos();
        if (!paused || end - pausedUntil > 0) {
            paused = true;
            pausedUntil = end;
        }
    }

    /** Takes a refusal for too many requests: the pace was too quick. */
    public synchronized void refused(long now) {
        started = Math.max(0, started - 1);
        if (!told && !slowedSince(now - SECOND)) {
            patience = raisedAt == slowedAt ? patience : Math.min(LONGEST_PATIENCE, 2 * patience);
            slowDown(slower(now), now);
        }
        if (perSecond != Double.POSITIVE_INFINITY) {
            tokens = 0;
        }
    }

    /** The pace in requests a second; infinite while no limit is known. */
    public synchronized double perSecond() {
        return perSecond;
    }

    private boolean slowedSince(long then) {
        return perSecond != Double.POSITIVE_INFINITY && slowedAt - then > 0;
    }

    /** The pace after a refusal. */
    private double slower(long now) {
        double seen = answers.stream().filter((then) -> now - then <= SECOND).count();
        if (perSecond == Double.POSITIVE_INFINITY) {
            return seen < 2 ? UNSEEN : seen * CAUTION;
        }
        double active = Math.min(SECOND, now - pausedUntil) / (double) SECOND;
        double answered = active < ENOUGH ? perSecond : seen / active * CAUTION;
        return Math.min(answered, perSecond * SLOWER);
    }

    private void slowDown(double pace, long now) {
        perSecond = Math.max(1, Math.min(perSecond, pace));
        raise = FIRST_RAISE;
        tokens = Math.min(tokens, 1);
        filledAt = now;
        slowedAt = now;
        slowed++;
        raisedAt = now;
    }

    private void fill(long now) {
        if (perSecond == Double.POSITIVE_INFINITY) {
            filledAt = now;
            return;
        }
        if (!told && now - raisedAt > patience) {
            perSecond *= 1 + raise;
            raise = Math.min(1, 2 * raise);
            raisedAt = now;
        }
        double more = Math.max(0, now - filledAt) / (double) SECOND * perSecond;
        tokens = Math.min(mostTokens, tokens + more);
        filledAt = now;
    }
}
