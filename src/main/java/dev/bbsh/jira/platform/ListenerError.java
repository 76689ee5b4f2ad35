package dev.bbsh.jira.platform;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * The exception that ended the listener of an app on the server.
 *
 * @param type the class of the exception
 * @param stackTrace without data of the customer; may be empty
 */
public record ListenerError(String type, String stackTrace) {

    /** The error of an answer or an event; nothing for any other object. */
    public static Optional<ListenerError> of(JsonNode json) {
        return json.has("exceptionType")
                ? Optional.of(
                        new ListenerError(
                                json.path("exceptionType").asString(""),
                                json.path("safeStackTrace").asString("")))
                : Optional.empty();
    }

    /** The first line of the stack trace that names a place; empty when there is none. */
    public String place() {
        return stackTrace
                .lines()
                .map(String::strip)
                .filter((line) -> line.startsWith("at "))
                .findFirst()
                .orElse("");
    }
}
