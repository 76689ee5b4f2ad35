package dev.bbsh.query.probe;

import dev.bbsh.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times in the forms that people and tables use; in UTC when they have no time
 * zone.
 */
public final class DateText {

    /** 2001-09-09 and 2100-01-01: epoch milliseconds between them have thirteen digits. */
    private static final long FIRST = 1_000_000_000_000L;

    private static final long LAST = 4_102_444_800_000L;

    private static final Pattern MOMENT =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})"
                            + "(?:[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(\\.[0-9]{1,9})?)?"
                            + " ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?");

    private static final Pattern OTHER_ORDER =
            Pattern.compile("^([0-3][0-9])\\.([01][0-9])\\.([0-9]{4})");

    private DateText() {}

    /**
     * The range of milliseconds that a text denotes.
     *
     * @param from the first one, epoch milliseconds UTC
     * @param to the first one after the range
     */
    public record Range(long from, long to) {}

    /** The milliseconds of a second, which is given as epoch seconds with ten digits. */
    public static Range ofSeconds(String seconds) {
        long from = Long.parseLong(seconds) * 1_000;
        return new Range(from, from + 1_000);
    }

    /** True when a value can be a timestamp in milliseconds. */
    public static boolean isMoment(JsonValue value) {
        return value.asLong().filter((number) -> number >= FIRST && number < LAST).isPresent();
    }

    /** The day, minute, second or millisecond that a text denotes. */
    public static Optional<Range> of(String text) {
        String dashed = text.strip().replace('/', '-');
        Matcher parts = MOMENT.matcher(OTHER_ORDER.matcher(dashed).replaceFirst("$3-$2-$1"));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(range(parts));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Range range(Matcher parts) {
        LocalDate day = LocalDate.parse(parts.group(1));
        ZoneOffset offset = offset(parts.group(5));
        if (parts.group(2) == null) {
            return range(day.atStartOfDay().atOffset(offset), ChronoUnit.DAYS);
        }
        String second = parts.group(3) == null ? "" : parts.group(3);
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        LocalTime time = LocalTime.parse(parts.group(2) + second + fraction);
        ChronoUnit unit =
                !fraction.isEmpty()
                        ? ChronoUnit.MILLIS
                        : second.isEmpty() ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        return range(LocalDateTime.of(day, time).atOffset(offset), unit);
    }

    private static Range range(OffsetDateTime from, ChronoUnit unit) {
        return new Range(
                from.toInstant().toEpochMilli(), from.plus(1, unit).toInstant().toEpochMilli());
    }

    private static ZoneOffset offset(@Nullable String written) {
        return written == null || written.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(written);
    }
}
