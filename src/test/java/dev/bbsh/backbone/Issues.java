package dev.bbsh.backbone;

import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes synced issue data for tests. */
public final class Issues {

    private Issues() {}

    /** A file of one side, whose records each are a list of members in single quotes. */
    public static JsonValue oneSided(String... records) {
        return Span.of("{\"firstConnector\": %s}".formatted(array(records)));
    }

    public static Side side(String... records) {
        return new Side(SideName.FIRST, Span.of(array(records)));
    }

    /** A record with both keys: {@code pair("A-1", "B-1")}. */
    public static String pair(String local, String remote) {
        return "'localIssueKey': '%s', 'remoteIssueKey': '%s'".formatted(local, remote);
    }

    /** The same with the numbers of the last messages. */
    public static String messages(String local, String remote, long outgoing, long incoming) {
        return pair(local, remote)
                + ", 'outgoingMessageSequenceId': %d, 'incomingMessageSequenceId': %d"
                        .formatted(outgoing, incoming);
    }

    public static String array(String... records) {
        return Arrays.stream(records)
                .map((record) -> "{" + record.replace('\'', '"') + "}")
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }
}
