package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The migration that a transfer belongs to. Texts are empty when the platform does not give them.
 *
 * @param scopeId the ID of the pair of server and Cloud site
 * @param createdAt when the migration was created
 */
public record MigrationDetails(
        String migrationId,
        String scopeId,
        String name,
        String cloudUrl,
        Optional<Instant> createdAt) {

    /** No details. */
    public static final MigrationDetails NONE =
            new MigrationDetails("", "", "", "", Optional.empty());

    /** The time for which the platform accepts calls for a transfer. */
    private static final Duration LIFE = Duration.ofDays(14);

    /** Reads the member {@code migrationDetails} of an event or a transfer. */
    static MigrationDetails of(JsonNode details) {
        return new MigrationDetails(
                details.path("migrationId").asString(""),
                details.path("migrationScopeId").asString(""),
                details.path("name").asString(""),
                details.path("cloudUrl").asString(""),
                time(details.path("createdAt")));
    }

    /** A time in epoch milliseconds, or in ISO 8601. */
    static Optional<Instant> time(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(Instant.ofEpochMilli(value.asLong()));
        }
        try {
            return value.isString()
                    ? Optional.of(Instant.parse(value.asString()))
                    : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** When the platform stops to accept calls for the transfer, 14 days after its start. */
    public Optional<Instant> end() {
        return createdAt.map((start) -> start.plus(LIFE));
    }

    /** These details, or others where there are none. */
    MigrationDetails or(MigrationDetails others) {
        return equals(NONE) ? others : this;
    }
}
