package dev.bbsh.sample;

import java.util.List;
import java.util.OptionalLong;

/** The record of an issue in one side's download. */
record SampleRecord(
        long id,
        String localKey,
        String remoteKey,
        Traffic traffic,
        List<Entry> attachments,
        List<Entry> comments,
        boolean ignoring) {

    String text() {
        StringBuilder text = new StringBuilder(1024);
        String project = localKey.substring(0, localKey.indexOf('-'));
        text.append("    {\n      \"id\": ").append(id).append(",\n");
        member(text, "connectorKey", "CON-3-" + project);
        member(text, "localIssueKey", localKey);
        member(text, "remoteIssueKey", remoteKey);
        traffic.appendTo(text);
        links(text, "attachments", attachments);
        links(text, "comments", comments);
        text.append("      \"incomingChangesIgnored\": ").append(ignoring).append("\n    }");
        return text.toString();
    }

    private static void member(StringBuilder text, String name, String value) {
        text.append("      \"").append(name).append("\": \"").append(value).append("\",\n");
    }

    private static void links(StringBuilder text, String name, List<Entry> links) {
        String before = "      \"" + name + "\": [\n";
        for (Entry link : links) {
            text.append(before);
            link.appendTo(text);
            before = ",\n";
        }
        text.append(links.isEmpty() ? "" : "\n      ],\n");
    }

    /**
     * A comment or an attachment in one side's record.
     *
     * @param remoteId absent if it comes from this side, or was not copied yet
     */
    record Entry(OptionalLong remoteId, long localId) {

        void appendTo(StringBuilder text) {
            text.append("        {\n");
            remoteId.ifPresent(
                    (id) -> text.append("          \"remoteId\": \"").append(id).append("\",\n"));
            text.append("          \"localId\": \"").append(localId).append("\"\n        }");
        }
    }

    /**
     * The message times and numbers in one side's record of an issue.
     *
     * @param first the time of the first sync, epoch milliseconds UTC, like the next two
     * @param sent the time of the last outgoing message
     * @param got the time of the last incoming message
     * @param seen the milliseconds between the change of the issue and {@code sent}
     */
    record Traffic(long first, long sent, long got, int seen, int outgoing, int incoming) {

        void appendTo(StringBuilder text) {
            member(text, "firstSyncDate", first);
            member(text, "lastOutgoingChange", sent);
            member(text, "lastChangeSeen", sent - seen);
            member(text, "outgoingMessageSequenceId", outgoing);
            member(text, "lastIncomingChange", got);
            member(text, "incomingMessageSequenceId", incoming);
        }

        private static void member(StringBuilder text, String name, long value) {
            text.append("      \"").append(name).append("\": ").append(value).append(",\n");
        }
    }
}
