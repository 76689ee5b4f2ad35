package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A notification of the platform to an app.
 *
 * @param kind the kind
 * @param word the kind as the platform writes it
 * @param transferId empty when it has none
 * @param messageId the same for each copy of a notification; empty when it has none
 * @param payload the members that only some kinds have
 * @param received when it arrived; only known when it was saved with its time
 */
public record PlatformEvent(
        EventKind kind,
        String word,
        String transferId,
        String messageId,
        MigrationDetails details,
        Payload payload,
        Optional<Instant> received) {

    private static final List<String> WORDS = List.of("eventType", "webhookEventType");

    private static final List<String> WRAPPERS =
            List.of("event", "payload", "body", "notification", "message", "data");

    private static final List<String> TIMES =
            List.of("receivedAt", "received", "time", "timestamp", "@timestamp");

    /**
     * The members that only some kinds have; empty where there are none.
     *
     * @param key the key of an uploaded file
     * @param label the label of an uploaded file
     * @param status the status of a settled transfer
     * @param error the exception of a listener that failed
     */
    public record Payload(String key, String label, String status, Optional<ListenerError> error) {}

    /** The notification in a JSON object, also in an envelope with its time. */
    static Optional<PlatformEvent> of(JsonNode json) {
        Optional<JsonNode> inside =
                Stream.concat(Stream.of(json), WRAPPERS.stream().map(json::path))
                        .filter((each) -> WORDS.stream().anyMatch((word) -> isText(each, word)))
                        .findFirst();
        return inside.map((event) -> read(event, time(json)));
    }

    private static boolean isText(JsonNode json, String name) {
        return json.isObject() && json.path(name).isString();
    }

    private static Optional<Instant> time(JsonNode json) {
        return TIMES.stream()
                .map(json::path)
                .flatMap((each) -> MigrationDetails.time(each).stream())
                .findFirst();
    }

    private static PlatformEvent read(JsonNode event, Optional<Instant> received) {
        String word =
                WORDS.stream()
                        .filter((name) -> isText(event, name))
                        .map((name) -> event.path(name).asString())
                        .findFirst()
                        .orElseThrow();
        JsonNode error = event.path("transferError");
        return new PlatformEvent(
                EventKind.of(word),
                word,
                event.path("transferId").asString(""),
                event.path("messageId").asString(""),
                MigrationDetails.of(event.path("migrationDetails")),
                new Payload(
                        event.path("s3Key").asString(event.path("key").asString("")),
                        event.path("label").asString(""),
                        event.path("transferStatus").asString(""),
                        ListenerError.of(error.isObject() ? error : event)),
                received);
    }

    /** True when it was sent to a Forge app. */
    public boolean isForge() {
        return EventKind.isForge(word);
    }

    /** True when another one says the same, whenever it arrived. */
    boolean says(PlatformEvent other) {
        return kind == other.kind
                && transferId.equals(other.transferId)
                && details.equals(other.details)
                && payload.equals(other.payload);
    }
}
