package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;

import org.jspecify.annotations.Nullable;

/**
 * The first and the last sync of an issue, by the records of one or both sides: in epoch
 * milliseconds UTC, or {@link IssueRecords#MISSING}.
 */
public final class SyncTimes {

    private SyncTimes() {}

    /** The first sync on either side. */
    public static long first(@Nullable SyncedIssue one, @Nullable SyncedIssue other) {
        long time = number(one, IssueField.FIRST_SYNC_DATE);
        long its = number(other, IssueField.FIRST_SYNC_DATE);
        return time == IssueRecords.MISSING || its == IssueRecords.MISSING
                ? Math.max(time, its)
                : Math.min(time, its);
    }

    /** The last message sent or applied on either side. */
    public static long last(@Nullable SyncedIssue one, @Nullable SyncedIssue other) {
        return Math.max(last(one), last(other));
    }

    private static long last(@Nullable SyncedIssue issue) {
        return Math.max(
                number(issue, IssueField.LAST_OUTGOING_CHANGE),
                number(issue, IssueField.LAST_INCOMING_CHANGE));
    }

    private static long number(@Nullable SyncedIssue issue, IssueField field) {
        return issue == null ? IssueRecords.MISSING : issue.number(field, IssueRecords.MISSING);
    }
}
