package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;

import org.jspecify.annotations.Nullable;

/**
 * The records of an issue pair in the uploaded file and in the new sync's download.
 *
 * @param other null when only the one side was downloaded
 */
record PairRecords(
        SyncedIssue uploadedOne,
        SyncedIssue uploadedOther,
        SyncedIssue one,
        @Nullable SyncedIssue other) {

    /** The uploaded record of a side. */
    SyncedIssue uploaded(boolean ofOne) {
        return ofOne ? uploadedOne : uploadedOther;
    }

    /** The new record of a side, or null. */
    @Nullable SyncedIssue now(boolean ofOne) {
        return ofOne ? one : other;
    }

    /** The last time in the uploaded records, in epoch milliseconds UTC. */
    long lastUploaded() {
        return Math.max(last(uploadedOne), last(uploadedOther));
    }

    static long last(SyncedIssue issue) {
        return Math.max(
                issue.number(IssueField.LAST_OUTGOING_CHANGE, Long.MIN_VALUE),
                issue.number(IssueField.LAST_INCOMING_CHANGE, Long.MIN_VALUE));
    }
}
