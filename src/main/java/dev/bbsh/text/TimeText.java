package dev.bbsh.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people write it: {@code 2020-06-01}, {@code 2020-06-01T12:00}, {@code 2020-06}, {@code
 * 2020-06-01 12:00:30+02:00}, milliseconds, or {@code 90 days ago} ({@code 90d}).
 */
public sealed interface TimeText {

    /** Texts that can be read, for help and completion. */
    List<String> EXAMPLES = List.of("2020-06-01", "2020-06-01T12:00", "90 days ago");

    /** A time of its own. */
    record Exact(Instant time) implements TimeText {}

    /**
     * A length of time before another time.
     *
     * @param zone the time zone of days, months and years
     */
    record Ago(TemporalAmount length, ZoneId zone) implements TimeText {}

    /**
     * Reads a text.
     *
     * @param zone the time zone of a time without an offset
     * @return nothing when it is not a time
     */
    static Optional<TimeText> of(String text, ZoneId zone) {
        String plain = text.strip();
        return Forms.ago(plain)
                .<TimeText>map((length) -> new Ago(length, zone))
                .or(() -> Forms.exact(plain, zone).map(Exact::new));
    }

    /**
     * The time that is meant.
     *
     * @param newest the time from which "ago" counts back
     */
    default Instant from(Instant newest) {
        return switch (this) {
            case Exact(Instant time) -> time;
            case Ago(TemporalAmount length, ZoneId zone) ->
                    newest.atZone(zone).minus(length).toInstant();
        };
    }

    /** A time with its offset, such as {@code 2020-06-01T00:00+02:00}: it reads as the same. */
    static String written(Instant time, ZoneId zone) {
        return time.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime().toString();
    }

    /** The forms of times, one after the other. */
    final class Forms {

        private static final Pattern AGO =
                Pattern.compile(
                        "([0-9]{1,5})\\s*(minutes?|mins?|hours?|h|days?|d|weeks?|w|months?|years?|y)"
                            + "(?:\\s+ago)?",
                        Pattern.CASE_INSENSITIVE);

        private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{12,14}");

        private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

        /** A blank between a date and a time, or before an offset. */
        private static final Pattern BLANK =
                Pattern.compile("(?<=[0-9])\\s+(?=[0-9]{1,2}:)|(?<=[0-9])\\s+(?=[Zz+-])");

        private Forms() {}

        static Optional<TemporalAmount> ago(String text) {
            Matcher found = AGO.matcher(text);
            return found.matches()
                    ? Optional.of(
                            length(
                                    Integer.parseInt(found.group(1)),
                                    found.group(2).toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        }

        private static TemporalAmount length(int count, String unit) {
            return switch (unit.charAt(0)) {
                case 'd' -> Period.ofDays(count);
                case 'w' -> Period.ofWeeks(count);
                case 'y' -> Period.ofYears(count);
                case 'h' -> Duration.ofHours(count);
                default -> unit.startsWith("mo") ? Period.ofMonths(count) : minutes(count);
            };
        }

        private static Duration minutes(int count) {
            return Duration.ofMinutes(count);
        }

        static Optional<Instant> exact(String text, ZoneId zone) {
            if (MILLISECONDS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(Year.parse(text).atDay(1).atStartOfDay(zone).toInstant());
            }
            String time = joined(text);
            List<Function<String, Instant>> forms =
                    List.of(
                            (day) -> LocalDate.parse(day).atStartOfDay(zone).toInstant(),
                            (when) -> LocalDateTime.parse(when).atZone(zone).toInstant(),
                            (when) -> OffsetDateTime.parse(when).toInstant(),
                            (when) -> ZonedDateTime.parse(when).toInstant(),
                            (month) ->
                                    YearMonth.parse(month).atDay(1).atStartOfDay(zone).toInstant());
            return forms.stream().flatMap((form) -> read(form, time).stream()).findFirst();
        }

        /** The text in the form of ISO 8601: a {@code T} before the time, no other blank. */
        private static String joined(String text) {
            Matcher blank = BLANK.matcher(text);
            return blank.replaceAll((at) -> text.startsWith(":", at.end() + 2) ? "T" : "");
        }

        private static Optional<Instant> read(Function<String, Instant> form, String text) {
            try {
                Instant read = form.apply(text);
                return Math.abs(read.getEpochSecond()) < Long.MAX_VALUE / 1_000
                        ? Optional.of(read)
                        : Optional.empty();
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }
}
