package dev.bbsh.check.data;

import java.time.Instant;

/** An invented sync with defects of every rule that looks at issues. */
final class PlantedDefects {

    static final long SILENT = Instant.parse("2010-01-01T00:00:00Z").toEpochMilli();

    /** The number of issues of ORBIT with IDs of the old server. */
    static final int UNTRANSLATED = 3;

    private PlantedDefects() {}

    /** A sync with all defects; the same seed gives the same ones. */
    static PlantedSync in(long seed) {
        PlantedSync sync = new PlantedSync(seed, 400);
        sync.once("copies-of-sync-user");
        sync.plant("unpaired-issue", 3, (one, other) -> sync.depot.remove(other));
        sync.plant("unpaired-issue", 2, (one, other) -> orphan(sync, one));
        sync.plant("duplicate-remote-key", 2, (one, other) -> second(sync, one));
        sync.plant(
                "keys-do-not-mirror",
                4,
                (one, other) -> other.put("remoteIssueKey", "ORBIT-9" + one.number("id")));
        sync.plant("foreign-connector-key", 3, PlantedDefects::move);
        sync.once("foreign-connector-key");
        sync.plant("several-connectors", 2, (one, other) -> one.put("connectorKey", "CON-9-ORBIT"));
        sync.once("several-connectors");
        sync.plant("key-not-in-jira", 3, (one, other) -> sync.gone.add(one));
        sync.plant("messages-open", 5, (one, other) -> add(one, 2));
        sync.plant("side-restored", 2, (one, other) -> add(other, -1));
        sync.plant("entry-without-local-id", 2, (one, other) -> one.comments.add("{}"));
        sync.plant("duplicate-entry-id", 3, (one, other) -> twice(sync, one));
        sync.plant(
                "copy-without-origin",
                4,
                (one, other) -> other.comments.add(PlantedRecord.copy(sync.fresh(), sync.fresh())));
        sync.plant("over-cloud-limit", 1, (one, other) -> many(sync, other));
        sync.plant(
                "changes-ignored",
                3,
                (one, other) -> one.members.put("incomingChangesIgnored", "true"));
        sync.plant("duplicate-key", 2, (one, other) -> one.more = "\"id\": 7, ");
        sync.plant("unknown-key", 2, (one, other) -> other.members.put("worklogs", "[]"));
        sync.once("unknown-key");
        sync.plant("wrong-type", 3, (one, other) -> one.put("id", one.text("id")));
        sync.plant(
                "implausible-time",
                4,
                (one, other) -> one.put("firstSyncDate", one.number("firstSyncDate") / 1000));
        sync.plant("silent", 2, PlantedDefects::silence);
        sync.once("silent");
        sync.plant("untranslated-ids", UNTRANSLATED, (one, other) -> leave(sync, one));
        // Once for those, and once for the copies without origin, which no mapping has.
        sync.planted.put("untranslated-ids", 2L);
        return sync;
    }

    /** Adds an issue that no issue of the other side refers to, and that refers to none there. */
    private static void orphan(PlantedSync sync, PlantedRecord one) {
        PlantedRecord orphan = one.copy();
        orphan.comments.clear();
        orphan.attachments.clear();
        orphan.put("localIssueKey", "ORBIT-7" + one.number("id"));
        orphan.put("remoteIssueKey", "DEPOT-7" + one.number("id"));
        sync.orbit.add(orphan);
    }

    private static void second(PlantedSync sync, PlantedRecord one) {
        PlantedRecord more = one.copy();
        more.comments.clear();
        more.attachments.clear();
        more.put("localIssueKey", "ORBIT-8" + one.number("id"));
        sync.orbit.add(more);
    }

    /** Adds a record twice, without entries, whose IDs would have to be unique. */
    private static void repeat(PlantedSync sync, PlantedRecord one, PlantedRecord other) {
        one.comments.clear();
        one.attachments.clear();
        other.comments.clear();
        sync.orbit.add(one);
    }

    private static void move(PlantedRecord one, PlantedRecord other) {
        one.put("localIssueKey", "LEGACY-" + one.number("id"));
        other.put("remoteIssueKey", "LEGACY-" + one.number("id"));
    }

    private static void add(PlantedRecord record, int messages) {
        record.put(
                "outgoingMessageSequenceId", record.number("outgoingMessageSequenceId") + messages);
    }

    private static void twice(PlantedSync sync, PlantedRecord one) {
        long id = sync.fresh();
        one.comments.add(PlantedRecord.origin(id));
        sync.orbit.getLast().comments.add(PlantedRecord.origin(id));
    }

    private static void many(PlantedSync sync, PlantedRecord record) {
        for (int i = record.comments.size(); i <= 5_000; i++) {
            record.comments.add(PlantedRecord.origin(sync.fresh()));
        }
    }

    private static void silence(PlantedRecord one, PlantedRecord other) {
        one.put("lastOutgoingChange", SILENT - 1);
        one.put("lastIncomingChange", SILENT - 2);
    }

    /** Adds a comment to an issue whose IDs are still those of the old server. */
    private static void leave(PlantedSync sync, PlantedRecord one) {
        one.comments.add(PlantedRecord.origin(sync.fresh()));
        sync.left.add(one);
    }

    /** Adds records whose key another one has: that changes how shared partners are found. */
    static void addDuplicateKeys(PlantedSync sync) {
        sync.plant("duplicate-local-key", 3, (one, other) -> repeat(sync, one, other));
    }
}
