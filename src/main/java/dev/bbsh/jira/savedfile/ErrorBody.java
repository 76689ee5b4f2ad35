package dev.bbsh.jira.savedfile;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** The error that Jira, or the gateway before it, sent instead of data. */
public final class ErrorBody {

    private static final List<String> CODES =
            List.of("status-code", "statusCode", "status", "code");

    private static final int MOST_MEMBERS = 6;

    private ErrorBody() {}

    /** The reason that a response gives; nothing when the response is not an error. */
    public static Optional<String> of(JsonNode answer) {
        if (!answer.isObject() || answer.size() > MOST_MEMBERS) {
            return Optional.empty();
        }
        if (answer.path("errorMessages").isArray() || answer.has("errorMessage")) {
            return Optional.of(reason(answer));
        }
        boolean coded = CODES.stream().map(answer::path).anyMatch(JsonNode::isNumber);
        boolean said = answer.path("message").isString() && coded;
        boolean named =
                answer.path("error").isString() && (coded || answer.has("error_description"));
        return said || named || isErrors(answer) ? Optional.of(reason(answer)) : Optional.empty();
    }

    /** True for {@code {"errors": {}}}, or a list of errors, without any data. */
    private static boolean isErrors(JsonNode answer) {
        JsonNode errors = answer.path("errors");
        boolean data =
                answer.properties().stream()
                        .filter((each) -> !each.getKey().equals("errors"))
                        .anyMatch((each) -> each.getValue().isContainer());
        return errors.isContainer() && !data;
    }

    private static String reason(JsonNode answer) {
        JsonNode errors = answer.path("errors");
        return List.of(
                        answer.path("errorMessages").path(0),
                        answer.path("errorMessage"),
                        answer.path("message"),
                        errors.path(0).path("message"),
                        errors.path(0),
                        first(errors),
                        answer.path("error_description"),
                        answer.path("error"))
                .stream()
                .filter((each) -> each.isString() && !each.asString().isBlank())
                .map(JsonNode::asString)
                .findFirst()
                .orElse("no reason given");
    }

    private static JsonNode first(JsonNode errors) {
        return errors.properties().stream()
                .findFirst()
                .map(java.util.Map.Entry::getValue)
                .orElse(errors.path("none"));
    }
}
