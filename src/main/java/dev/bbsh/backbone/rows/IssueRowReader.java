package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.CopyCounter;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.LongPredicate;

/** Fills the columns of rows from their records; for one thread. */
final class IssueRowReader {

    private static final IssueField[] TIMES = {
        IssueField.LAST_OUTGOING_CHANGE,
        IssueField.LAST_INCOMING_CHANGE,
        IssueField.LAST_CHANGE_SEEN
    };

    private final IssueRowColumns columns;
    private final IssueRecords.Reader mine;
    private final IssueRecords.@Nullable Reader its;
    private final LongPredicate plausible;
    private final CopyCounter comments = new CopyCounter();
    private final CopyCounter attachments = new CopyCounter();
    private long newest = Long.MIN_VALUE;

    IssueRowReader(
            IssueRowColumns columns,
            IssueRecords one,
            Optional<IssueRecords> other,
            LongPredicate plausible) {
        this.columns = columns;
        this.mine = one.reader();
        this.its = other.map(IssueRecords::reader).orElse(null);
        this.plausible = plausible;
    }

    /** Reads some rows, and returns the newest plausible time in them. */
    long read(int from, int to, Progress progress) {
        for (int row = from; row < to; row++) {
            if ((row & 1023) == 0) {
                progress.advance(Math.min(1_024, to - row));
            }
            SyncedIssue one =
                    columns.ones[row] == IssueRows.NONE ? null : mine.read(columns.ones[row]);
            SyncedIssue other =
                    its == null || columns.others[row] == IssueRows.NONE
                            ? null
                            : its.read(columns.others[row]);
            fill(row, one, other);
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
        columns.firstSyncs[row] = first.number(IssueField.FIRST_SYNC_DATE, IssueRecords.MISSING);
        columns.lastSyncs[row] = lastSync(first);
        int attached = first.count(IssueField.ATTACHMENTS);
        if (one != null && other != null) {
            columns.firstSyncs[row] = earlier(columns.firstSyncs[row], other);
            columns.lastSyncs[row] = Math.max(columns.lastSyncs[row], lastSync(other));
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

    private static long earlier(long time, SyncedIssue other) {
        long its = other.number(IssueField.FIRST_SYNC_DATE, IssueRecords.MISSING);
        if (time == IssueRecords.MISSING || its == IssueRecords.MISSING) {
            return Math.max(time, its);
        }
        return Math.min(time, its);
    }

    private static long lastSync(SyncedIssue issue) {
        return Math.max(
                issue.number(IssueField.LAST_OUTGOING_CHANGE, IssueRecords.MISSING),
                issue.number(IssueField.LAST_INCOMING_CHANGE, IssueRecords.MISSING));
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
        if (issue == null) {
            return;
        }
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            if (time > newest && plausible.test(time)) {
                newest = time;
            }
        }
    }
}
