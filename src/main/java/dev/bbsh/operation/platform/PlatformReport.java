package dev.bbsh.operation.platform;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.platform.MessageStatus;
import dev.bbsh.jira.platform.TransferStatus;
import dev.bbsh.work.BbshException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A report of an app to the platform.
 *
 * @param call the method and the path, such as {@code POST progress/TRANSFER}
 * @param body the JSON text that is sent
 */
public record PlatformReport(String call, String body) {

    private static final int WHOLE = 100;

    /** The maximum length of a line of a log, in characters. */
    private static final int LONGEST_LOG = 65_536;

    /**
     * The report of a transfer's progress.
     *
     * @param status one of those that an app may report
     * @param percent 0 to 100
     * @throws BbshException when the status or the percentage can't be reported
     */
    public static PlatformReport progress(
            String transfer, String status, long percent, Optional<String> message) {
        String word = status.toUpperCase(Locale.ROOT);
        if (!TransferStatus.reported().contains(word)) {
            throw new BbshException(
                    "an app can't report '" + status + "'",
                    "platform progress "
                            + transfer
                            + " IN_PROGRESS 50     (or SUCCESS, FAILED, INCOMPLETE)");
        }
        if (percent > WHOLE) {
            throw new BbshException(
                    percent + " percent is more than everything",
                    "platform progress " + transfer + " " + word + " 100");
        }
        ObjectNode body = JsonTree.object().put("status", word).put("percent", percent);
        message.ifPresent((text) -> body.put("message", text));
        return new PlatformReport("POST progress/" + transfer, JsonTree.text(body));
    }

    /**
     * The report that a Forge app is done with messages.
     *
     * @param status SUCCESS or FAILED
     * @throws BbshException when it is another status
     */
    public static PlatformReport message(String transfer, String status, List<String> ids) {
        String word = status.toUpperCase(Locale.ROOT);
        if (!MessageStatus.words().contains(word)) {
            throw new BbshException(
                    "an app can't report '" + status + "' for a message",
                    "platform message " + transfer + " SUCCESS MESSAGE-ID...     (or FAILED)");
        }
        ObjectNode body = JsonTree.object().put("status", word);
        ArrayNode all = body.putArray("messageIds");
        ids.stream().distinct().forEach(all::add);
        return new PlatformReport("POST message/" + transfer + "/status", JsonTree.text(body));
    }

    /**
     * A line for the log of a Forge app, which the customer sees.
     *
     * @throws BbshException when it is longer than the platform takes
     */
    public static PlatformReport log(String transfer, String message) {
        if (message.length() > LONGEST_LOG) {
            throw new BbshException(
                    "the message has more than 65,536 characters",
                    "platform log " + transfer + " MESSAGE");
        }
        ObjectNode body = JsonTree.object().put("message", message);
        return new PlatformReport("POST log/" + transfer, JsonTree.text(body));
    }

    /**
     * The feedback to the app on the server: the object itself, or one with {@code details}.
     *
     * @param text the JSON text of a file
     * @param file its name, for the error
     * @throws BbshException when it is not a JSON object
     */
    public static PlatformReport feedback(String transfer, String text, String file) {
        JsonNode given = object(text, file);
        boolean whole = given.size() == 1 && given.path("details").isObject();
        ObjectNode body = JsonTree.object();
        body.set("details", whole ? given.path("details") : given);
        return new PlatformReport("POST feedback/" + transfer, JsonTree.text(body));
    }

    /**
     * The percentage that the platform keeps instead of the one that was reported, which was lower;
     * nothing when it took the report.
     *
     * @param answer the JSON text of its answer
     */
    public OptionalLong kept(String answer) {
        try {
            long mine = JsonTree.of(body).path("percent").asLong(0);
            long now = JsonTree.of(answer).path("percent").asLong(mine);
            return now > mine ? OptionalLong.of(now) : OptionalLong.empty();
        } catch (JacksonException other) {
            return OptionalLong.empty();
        }
    }

    private static JsonNode object(String text, String file) {
        try {
            JsonNode json = JsonTree.of(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException broken) {
            throw noObject(file, broken);
        }
        throw noObject(file, null);
    }

    private static BbshException noObject(
            String file, @org.jspecify.annotations.Nullable Throwable cause) {
        return new BbshException(
                "'" + file + "' is not a JSON object",
                "platform feedback TRANSFER FILE     (such as {\"imported\": 120})",
                cause);
    }
}
