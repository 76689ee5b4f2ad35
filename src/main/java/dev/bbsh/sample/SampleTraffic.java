package dev.bbsh.sample;

/**
 * The message times and numbers in one side's record of an issue.
 *
 * @param first the time of the first sync, epoch milliseconds UTC, like the next two
 * @param sent the time of the last outgoing message
 * @param got the time of the last incoming message
 * @param seen the milliseconds between the change of the issue and {@code sent}
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
