package dev.bbsh.repair;

import java.util.Random;
import java.util.StringJoiner;

/** A small generator of exports: the same seed gives the same text on any machine. */
final class Exports {

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int next = 10_000;

    private Exports(long seed) {
        random = new Random(seed);
    }

    /** A merged export, pretty-printed with two blanks a level. */
    static String merged(int records, long seed) {
        Exports exports = new Exports(seed);
        exports.side("{\n  \"firstConnector\": [\n", records, "SAM", "SP");
        exports.side("\n  ],\n  \"secondConnector\": [\n", records, "SP", "SAM");
        return exports.text + "\n  ]\n}\n";
    }

    /** The same text without any white space between tokens; no string holds a blank. */
    static String compact(String pretty) {
        return pretty.replaceAll("\\s+", "");
    }

    private void side(String head, int records, String local, String remote) {
        text.append(head);
        StringJoiner all = new StringJoiner(",\n");
        for (int i = 1; i <= records; i++) {
            all.add(record(i, local, remote));
        }
        text.append(all);
    }

    private String record(int number, String local, String remote) {
        StringJoiner members = new StringJoiner(",\n      ", "    {\n      ", "\n    }");
        members.add("\"id\": " + (46 + number));
        members.add("\"connectorKey\": \"CON-4-" + local + '"');
        members.add("\"localIssueKey\": \"" + local + '-' + number + '"');
        members.add("\"remoteIssueKey\": \"" + remote + '-' + (number + random.nextInt(9)) + '"');
        members.add("\"firstSyncDate\": " + time());
        members.add("\"lastOutgoingChange\": " + time());
        members.add("\"lastChangeSeen\": " + time());
        members.add("\"outgoingMessageSequenceId\": " + random.nextInt(20));
        members.add("\"lastIncomingChange\": " + time());
        members.add("\"incomingMessageSequenceId\": " + random.nextInt(20));
        links(members, "attachments", random.nextInt(8) == 0 ? 1 : 0);
        links(members, "comments", Math.max(0, random.nextInt(6) - 2));
        members.add("\"incomingChangesIgnored\": " + (random.nextInt(50) == 0));
        return members.toString();
    }

    private void links(StringJoiner members, String name, int number) {
        if (number > 0) {
            StringJoiner links = new StringJoiner(",\n", '"' + name + "\": [\n", "\n      ]");
            for (int i = 0; i < number; i++) {
                links.add(link());
            }
            members.add(links.toString());
        }
    }

    private String link() {
        String remote =
                random.nextInt(3) == 0 ? "" : "          \"remoteId\": \"" + next++ + "\",\n";
        return "        {\n" + remote + "          \"localId\": \"" + next++ + "\"\n        }";
    }

    private long time() {
        return 1_546_300_800_000L + random.nextInt() * 50L;
    }
}
