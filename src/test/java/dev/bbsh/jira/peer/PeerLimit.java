package dev.bbsh.jira.peer;

import java.util.concurrent.TimeUnit;

/**
 * A limit of requests: a bucket that is filled at a constant rate.
 *
 * <p>{@code told} says what the answers tell of it: nothing but 429 and {@code Retry-After}, or the
 * headers of Data Center, or those of Cloud.
 */
public final class PeerLimit {

    /** The headers that tell of a limit. */
    public enum Told {
        NOTHING,
        DATA_CENTER,
        CLOUD
    }

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final int filling;
    private final int bucket;
    private final Told told;
    private double tokens;
    private long filled = System.nanoTime();

    /** A limit whose bucket is full. */
    public PeerLimit(int perSecond, int bucket, Told told) {
        this(perSecond, perSecond, bucket, told);
    }

    private PeerLimit(int perSecond, int filling, int bucket, Told told) {
        this.perSecond = perSecond;
        this.filling = filling;
        this.bucket = bucket;
        this.told = told;
        tokens = bucket;
    }

    /** A limit whose bucket is not filled again: what is left depends on no time. */
    public static PeerLimit unfilled(int perSecond, int bucket, Told told) {
        return new PeerLimit(perSecond, 0, bucket, told);
    }

    synchronized boolean allows() {
        long now = System.nanoTime();
        tokens = Math.min(bucket, tokens + (now - filled) / SECOND * filling);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    synchronized PeerAnswer told(PeerAnswer answer) {
        return switch (told) {
            case NOTHING -> answer;
            case DATA_CENTER ->
                    answer.with("X-RateLimit-Limit", String.valueOf(bucket))
                            .with("X-RateLimit-Remaining", String.valueOf((int) tokens))
                            .with("X-RateLimit-Interval-Seconds", "1")
                            .with("X-RateLimit-FillRate", String.valueOf(perSecond));
            case CLOUD ->
                    answer.with("X-RateLimit-Limit", String.valueOf(bucket))
                            .with("X-RateLimit-Remaining", String.valueOf((int) tokens))
                            .with("X-RateLimit-NearLimit", String.valueOf(tokens < bucket / 5.0));
        };
    }

    PeerAnswer refusal() {
        return told(PeerAnswer.error(429, "Rate limit exceeded."))
                .with("Retry-After", "1")
                .with("RateLimit-Reason", "jira-burst-based");
    }
}
