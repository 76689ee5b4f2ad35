package dev.bbsh.backup.content;

import dev.bbsh.backup.row.EntityFile;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The time zone of the server, in whose local time a backup has its times. The header has its
 * abbreviation, which doesn't tell countries with the same clock apart; ambiguous ones such as CST
 * are not used. Else it is Jira's default time zone, which is nearly always the same.
 */
final class ServerZone {

    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("UTC", "UTC"),
                    Map.entry("WET", "Europe/Lisbon"),
                    Map.entry("WEST", "Europe/Lisbon"),
                    Map.entry("CET", "Europe/Berlin"),
                    Map.entry("CEST", "Europe/Berlin"),
                    Map.entry("EET", "Europe/Helsinki"),
                    Map.entry("EEST", "Europe/Helsinki"),
                    Map.entry("MSK", "Europe/Moscow"),
                    Map.entry("JST", "Asia/Tokyo"),
                    Map.entry("EDT", "America/New_York"),
                    Map.entry("CDT", "America/Chicago"),
                    Map.entry("MDT", "America/Denver"),
                    Map.entry("PST", "America/Los_Angeles"),
                    Map.entry("PDT", "America/Los_Angeles"));

    private ServerZone() {}

    static Optional<ZoneId> of(EntityFile file, SystemProperties properties) {
        return Optional.ofNullable(ZONES.get(file.zone()))
                .or(
                        () ->
                                properties
                                        .system("jira.default.timezone")
                                        .filter(ZoneId.getAvailableZoneIds()::contains))
                .map(ZoneId::of);
    }
}
