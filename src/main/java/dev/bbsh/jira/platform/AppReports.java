package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reports of a Forge app about one transfer
 * (developer.atlassian.com/platform/app-migration/apis/forge/rest-api): its log, and the status of
 * each message that it has reported.
 *
 * @param acknowledged the status, such as {@code SUCCESS}, by the ID of the message
 */
public record AppReports(List<LogEntry> log, Map<String, String> acknowledged) {

    /** No reports. */
    static final AppReports NONE = new AppReports(List.of(), Map.of());

    public AppReports {
        log = List.copyOf(log);
        acknowledged = Map.copyOf(acknowledged);
    }

    /**
     * A line of the log.
     *
     * @param level such as {@code INFO}; empty when it has none
     */
    public record LogEntry(Optional<Instant> time, String level, String message) {

        /** The line of a saved log; nothing when the object is something else. */
        static Optional<LogEntry> of(JsonNode json) {
            boolean timed = json.has("eventTimeISO") || json.has("eventTime");
            return timed && json.path("message").isString()
                    ? Optional.of(
                            new LogEntry(
                                    MigrationDetails.time(json.path("eventTimeISO"))
                                            .or(
                                                    () ->
                                                            MigrationDetails.time(
                                                                    json.path("eventTime"))),
                                    json.path("level").asString(""),
                                    json.path("message").asString()))
                    : Optional.empty();
        }
    }

    /** The status of each message in a saved call; nothing when the object is something else. */
    static Optional<Map<String, String>> acknowledgedIn(JsonNode json) {
        if (!json.path("messageIds").isArray() || !json.path("status").isString()) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>();
        json.path("messageIds")
                .forEach((id) -> all.put(id.asString(""), json.path("status").asString()));
        return Optional.of(all);
    }

    /** The reports in answers about one transfer. */
    static AppReports of(List<PlatformRecords.Part> parts) {
        List<LogEntry> log = new ArrayList<>();
        Map<String, String> acknowledged = new LinkedHashMap<>();
        for (PlatformRecords.Part part : parts) {
            switch (part) {
                case PlatformRecords.Part.Log(_, LogEntry entry) -> log.add(entry);
                case PlatformRecords.Part.Acknowledged(_, Map<String, String> messages) ->
                        acknowledged.putAll(messages);
                case PlatformRecords.Part.Containers _,
                        PlatformRecords.Part.Files _,
                        PlatformRecords.Part.Failure _,
                        PlatformRecords.Part.Progress _ -> {}
            }
        }
        return new AppReports(log, acknowledged);
    }
}
