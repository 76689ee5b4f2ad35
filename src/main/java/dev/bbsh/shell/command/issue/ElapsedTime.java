package dev.bbsh.shell.command.issue;

import dev.bbsh.text.Plurals;

import java.util.Locale;

/** The time between two moments, in the unit that people would say it in. */
final class ElapsedTime {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private ElapsedTime() {}

    /**
     * The time in words, such as {@code 38 s} or {@code 6.9 days}.
     *
     * @param millis 0 or more
     */
    static String of(long millis) {
        if (millis < SECOND) {
            return millis + " ms";
        }
        if (millis < MINUTE) {
            return millis / SECOND + " s";
        }
        if (millis < HOUR) {
            return millis / MINUTE + " min";
        }
        if (millis >= 100 * DAY) {
            return Plurals.of(millis / DAY, "day");
        }
        return millis < DAY ? tenths(millis, HOUR, "hour") : tenths(millis, DAY, "day");
    }

    private static String tenths(long millis, long unit, String noun) {
        String number = String.format(Locale.ROOT, "%.1f", (double) millis / unit);
        return number.equals("1.0") ? "1 " + noun : number.replace(".0", "") + " " + noun + "s";
    }
}
