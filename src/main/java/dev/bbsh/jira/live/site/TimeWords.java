package dev.bbsh.jira.live.site;

import dev.bbsh.text.Plurals;

import java.time.Duration;

/** Lengths of time in the largest unit that fits. */
final class TimeWords {

    private TimeWords() {}

    /** A length of time, such as {@code 3 days} or {@code 40 minutes}. */
    static String of(Duration time) {
        if (time.toDays() > 1) {
            return Plurals.of(time.toDays(), "day");
        }
        if (time.toHours() > 1) {
            return Plurals.of(time.toHours(), "hour");
        }
        return time.toMinutes() > 1
                ? Plurals.of(time.toMinutes(), "minute")
                : Plurals.of(time.toSeconds(), "second");
    }
}
