package dev.bbsh.jira.live.limit;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The limits that an answer tells in its headers: of Cloud (limit, remaining, reset, reason, near
 * limit) and of Data Center (limit, remaining, interval, fill rate).
 *
 * @param limit requests of a window, or the size of the bucket
 * @param remaining requests that are left now
 * @param perSecond requests a second that the bucket is filled with
 * @param reset the end of the window
 * @param retryAfter the wait that was asked for, as a positive time or zero; empty when none was,
 *     or when it can't be read
 * @param reason such as {@code jira-burst-based}
 * @param isNear true when less than a fifth is left
 */
public record RateLimit(
        OptionalLong limit,
        OptionalLong remaining,
        OptionalDouble perSecond,
        Optional<Instant> reset,
        Optional<Duration> retryAfter,
        Optional<String> reason,
        boolean isNear) {

    /** The longest wait that is written as a number of seconds; more counts as this: ten years. */
    private static final long MOST_SECONDS = 315_360_000;

    private static final DateTimeFormatter MINUTES =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]X")
                    .toFormatter(Locale.ROOT);

    /** The limits in the headers of an answer that came at an instant. */
    public static RateLimit of(HttpHeaders headers, Instant now) {
        return new RateLimit(
                number(headers, "X-RateLimit-Limit"),
                number(headers, "X-RateLimit-Remaining"),
                fillRate(headers),
                headers.firstValue("X-RateLimit-Reset").flatMap(RateLimit::instant),
                headers.firstValue("Retry-After").flatMap((text) -> wait(text, now)),
                headers.firstValue("RateLimit-Reason"),
                headers.firstValue("X-RateLimit-NearLimit").orElse("").equalsIgnoreCase("true"));
    }

    /** True when the answer says something about limits. */
    public boolean isTold() {
        return limit.isPresent() || remaining.isPresent() || perSecond.isPresent();
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        String text = headers.firstValue(name).orElse("").strip();
        return text.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    private static OptionalDouble fillRate(HttpHeaders headers) {
        OptionalLong rate = number(headers, "X-RateLimit-FillRate");
        OptionalLong interval = number(headers, "X-RateLimit-Interval-Seconds");
        boolean usable =
                rate.isPresent()
                        && interval.isPresent()
                        && rate.getAsLong() > 0
                        && interval.getAsLong() > 0;
        return usable
                ? OptionalDouble.of((double) rate.getAsLong() / interval.getAsLong())
                : OptionalDouble.empty();
    }

    /** Seconds, with or without a fraction, or an HTTP date; a time that is over is zero. */
    private static Optional<Duration> wait(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,40}(\\.\\d{1,9})?")) {
            double seconds = Math.min(MOST_SECONDS, Double.parseDouble(text));
            return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1_000)));
        }
        return date(text)
                .map((then) -> Duration.between(now, then))
                .map((time) -> time.isNegative() ? Duration.ZERO : time);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return instant(text);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, MINUTES).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
