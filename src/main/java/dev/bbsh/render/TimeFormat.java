package dev.bbsh.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Formats timestamps.
 *
 * @param now the time relative to which ages are given
 * @param zone the time zone of the screen; files and JSON are always UTC
 */
public record TimeFormat(Instant now, ZoneId zone) {

    /** Created on first use, because creating the formatter takes a while. */
    private static final class Dates {

        static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssXXX", Locale.ROOT);
    }

    /** Times shown in UTC. */
    public static TimeFormat utc(Instant now) {
        return new TimeFormat(now, ZoneOffset.UTC);
    }

    /** The date and time for people, such as {@code 2020-11-06 11:43:52Z}. */
    public String date(long epochMilli) {
        return Dates.FORM.format(Instant.ofEpochMilli(epochMilli).atZone(zone));
    }

    /** The date, such as {@code 2020-11-06}. */
    public String day(long epochMilli) {
        return Instant.ofEpochMilli(epochMilli).atZone(zone).toLocalDate().toString();
    }

    /** The date, time and age, such as {@code 2020-11-06 11:43:52Z, 2 days ago}. */
    public String dateAndAge(long epochMilli) {
        return date(epochMilli) + ", " + age(epochMilli);
    }

    /** The time as ISO 8601 in UTC, exact to the millisecond: {@code 2020-11-06T11:43:52.123Z}. */
    public static String iso(long epochMilli) {
        return Instant.ofEpochMilli(epochMilli).toString();
    }

    /** The age, such as {@code 2 days ago}. */
    public String age(long epochMilli) {
        Duration passed = Duration.ofMillis(now.toEpochMilli()).minusMillis(epochMilli);
        String length = length(passed.abs());
        if (length.isEmpty()) {
            return "just now";
        }
        return passed.isNegative() ? "in " + length : length + " ago";
    }

    private static String length(Duration passed) {
        if (passed.toDays() >= 730) {
            return counted(passed.toDays() / 365, "year");
        }
        if (passed.toDays() >= 1) {
            return counted(passed.toDays(), "day");
        }
        if (passed.toHours() >= 1) {
            return counted(passed.toHours(), "hour");
        }
        return passed.toMinutes() >= 1 ? counted(passed.toMinutes(), "minute") : "";
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
