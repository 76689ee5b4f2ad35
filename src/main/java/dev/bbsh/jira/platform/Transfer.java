package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * A transfer, which is the migration of an app's data, as the platform lists it.
 *
 * @param status as the platform writes it
 */
public record Transfer(String id, String status, MigrationDetails details) {

    /** The transfer of an element of {@code transfer/recent}; nothing for any other object. */
    public static Optional<Transfer> of(JsonNode json) {
        String id = json.path("transferId").asString("");
        return id.isEmpty() || !json.has("status")
                ? Optional.empty()
                : Optional.of(
                        new Transfer(
                                id,
                                json.path("status").asString(""),
                                MigrationDetails.of(json.path("migrationDetails"))));
    }

    /** True when the platform accepts no more calls for it. */
    public boolean isSettled() {
        return TransferStatus.of(status).filter(TransferStatus::isSettled).isPresent();
    }
}
