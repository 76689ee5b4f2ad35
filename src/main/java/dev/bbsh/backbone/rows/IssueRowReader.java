package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.CopyCounter;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

/** Fills the columns of rows from their records; for one thread. */
final class IssueRowReader {

    private final IssueRowColumns columns;
    private final RowRecords.Reader records;
    private final NewestTime newest;
    private final CopyCounter comments = new CopyCounter();
    private final CopyCounter attachments = new CopyCounter();

    IssueRowReader(RowRecords rows, IssueRowColumns columns, NewestTime newest) {
        this.columns = columns;
        this.records = rows.reader();
        this.newest = newest;
    }

    /** Reads some rows, and returns the newest plausible time in them. */
    NewestTime read(int from, int to, Progress progress) {
        for (int row = from; row < to; row++) {
            if ((row & 1023) == 0) {
                progress.advance(Math.min(1_024, to - row));
            }
            fill(row, records.ofOne(row), records.ofOther(row));
        }
        return newest;
    }

    private void fill(int row, @Nullable SyncedIssue one, @Nullable SyncedIssue other) {
        SyncedIssue first = one == null ? other : one;
        if (first == null) {
            return;
        }
        int copies = comments.count(first.comments());
        columns.own[row] = first.count(IssueField.COMMENTS) - copies;
        columns.copied[row] = copies;
        columns.firstSyncs[row] = SyncTimes.first(one, other);
        columns.lastSyncs[row] = SyncTimes.last(one, other);
        int attached = first.count(IssueField.ATTACHMENTS);
        if (one != null && other != null) {
            attached = together(first, other);
            columns.pending[row] = open(row, one, other);
            columns.pendingBack[row] = open(row, other, one);
        }
        columns.attachments[row] = attached;
        columns.ignoring[row] |= ignoring(one, IssueRowColumns.BY_ONE);
        columns.ignoring[row] |= ignoring(other, IssueRowColumns.BY_OTHER);
        remember(one);
        remember(other);
    }

    /** The attachments of a pair: a copy and its original on the other side are one. */
    private int together(SyncedIssue one, SyncedIssue other) {
        int copies = attachments.count(one.attachments());
        int copiesBack = attachments.count(other.attachments());
        int origins = one.count(IssueField.ATTACHMENTS) - copies;
        int originsBack = other.count(IssueField.ATTACHMENTS) - copiesBack;
        return Math.max(origins, copiesBack) + Math.max(originsBack, copies);
    }

    private long open(int row, SyncedIssue sender, SyncedIssue receiver) {
        long sent = sender.number(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, IssueRecords.MISSING);
        long applied =
                receiver.number(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, IssueRecords.MISSING);
        if (sent == IssueRecords.MISSING || applied == IssueRecords.MISSING) {
            columns.ignoring[row] |= IssueRowColumns.UNCOUNTED;
            return 0;
        }
        return sent - applied;
    }

    private static byte ignoring(@Nullable SyncedIssue issue, byte flag) {
        return issue != null && issue.ignoresIncomingChanges() ? flag : 0;
    }

    private void remember(@Nullable SyncedIssue issue) {
        if (issue != null) {
            newest.add(issue);
        }
    }
}
