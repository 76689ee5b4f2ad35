package dev.bbsh.backbone.sample;

/**
 * How far one side got with an issue.
 *
 * @param first when it was first synced, epoch milliseconds UTC, as the two next
 * @param sent when the last message left
 * @param got when the last message came
 * @param seen how long before {@code sent} the issue had changed, milliseconds
 */
record SampleTraffic(long first, long sent, long got, int seen, int outgoing, int incoming) {

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
