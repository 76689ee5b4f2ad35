package dev.bbsh.sample;

import java.util.List;

/** The record of an issue in one side's download. */
record SampleRecord(
        long id,
        String localKey,
        String remoteKey,
        SampleTraffic traffic,
        List<SampleEntry> attachments,
        List<SampleEntry> comments,
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

    private static void links(StringBuilder text, String name, List<SampleEntry> links) {
        String before = "      \"" + name + "\": [\n";
        for (SampleEntry link : links) {
            text.append(before);
            link.appendTo(text);
            before = ",\n";
        }
        text.append(links.isEmpty() ? "" : "\n      ],\n");
    }
}
