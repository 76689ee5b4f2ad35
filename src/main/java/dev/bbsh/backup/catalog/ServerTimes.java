package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the times in a backup, which are those of the server's clock, without its time zone. */
public record ServerTimes(ZoneId zone) {

    /** The times of a backup: in its time zone, or in UTC when that isn't known. */
    public static ServerTimes of(Backup backup) {
        return new ServerTimes(backup.timezone().orElse(ZoneId.of("UTC")));
    }

    /**
     * A time as an instant such as {@code 2024-05-17T22:03:11Z}; empty when it can't be read.
     *
     * @param text such as {@code 2024-05-18 00:03:11.0}
     */
    public String instant(String text) {
        return time(text).map(Instant::toString).orElse("");
    }

    /**
     * A time; nothing when it can't be read.
     *
     * @param text such as {@code 2024-05-18 00:03:11.0}
     */
    public Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
