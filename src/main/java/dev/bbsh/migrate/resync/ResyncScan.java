package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/** Compares the pairs of a part of the download; for one thread. */
final class ResyncScan implements ItemVisitor {

    /** The mark of a pair that exchanged messages both ways. */
    static final byte SYNCED = 1;

    /** The mark of a pair with pending messages, or with numbers that don't fit. */
    static final byte PENDING = 2;

    /** The mark of a pair that the uploaded file doesn't have. */
    static final byte NEW = 4;

    /** The mark of an issue that only one side has. */
    static final byte ALONE = 8;

    /** The mark of a pair with items that were sent again, are new, or are missing. */
    static final byte ITEMS = 16;

    /** The mark of an uploaded pair that is there. */
    static final byte THERE = 32;

    private static final IssueField[] TIMES = {
        IssueField.LAST_OUTGOING_CHANGE, IssueField.LAST_INCOMING_CHANGE
    };

    private final ResyncMatch match;
    private final ResyncTerms terms;

    /** The marks of the records of the download's one side. */
    private final byte[] marks;

    private final ResyncTotals totals = new ResyncTotals();
    private final Set<ItemChange> changed = EnumSet.noneOf(ItemChange.class);
    private final PairItems items;
    private final PairReader reader;

    ResyncScan(ResyncMatch match, ResyncTerms terms, byte[] marks) {
        this.match = match;
        this.terms = terms;
        this.marks = marks;
        this.items = new PairItems(terms, this);
        this.reader = new PairReader(match);
    }

    /** Compares the records from one number to another. */
    ResyncTotals scan(int from, int to, Progress progress) {
        for (int ordinal = from; ordinal < to; ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, to - ordinal));
            }
            int before = match.pairOf(ordinal);
            if (before != ResyncMatch.NONE) {
                scanPair(ordinal, reader.read(ordinal, before));
            } else {
                scanOther(ordinal);
            }
        }
        totals.unreadable = items.unreadable();
        return totals;
    }

    /** A record that is not of an uploaded pair. */
    private void scanOther(int ordinal) {
        int partner = match.partner(ordinal);
        boolean paired = match.now().isEmpty() || partner != ResyncMatch.NONE;
        if (paired && match.one().before(ordinal) == ResyncMatch.NONE) {
            totals.newPairs++;
            marks[ordinal] |= NEW;
        } else if (!paired && isUploadedAlone(ordinal)) {
            totals.alone++;
            marks[ordinal] |= ALONE;
        }
        SyncedIssue one = reader.one(ordinal);
        remember(one);
        if (partner != ResyncMatch.NONE) {
            SyncedIssue other = reader.other(partner);
            remember(other);
            countMessages(ordinal, one, other);
        }
    }

    /** False for a record of an uploaded pair, which is reported as not paired. */
    private boolean isUploadedAlone(int ordinal) {
        return match.uploadedPartner(match.one().before(ordinal)) == ResyncMatch.NONE;
    }

    private void scanPair(int ordinal, PairRecords pair) {
        SyncedIssue other = pair.other();
        totals.there++;
        marks[ordinal] |= THERE;
        remember(pair.one());
        rememberUploaded(pair.uploadedOne());
        rememberUploaded(pair.uploadedOther());
        long since = terms.since().orElse(pair.lastUploaded() + 1);
        boolean synced =
                isBothWays(pair.one(), since) && (other == null || isBothWays(other, since));
        totals.synced += synced ? 1 : 0;
        marks[ordinal] |= synced ? SYNCED : 0;
        boolean ignored = pair.one().ignoresIncomingChanges();
        if (other != null) {
            ignored |= other.ignoresIncomingChanges();
            remember(other);
            countMessages(ordinal, pair.one(), other);
        }
        totals.ignored += ignored ? 1 : 0;
        compareKept(pair, other);
        changed.clear();
        items.read(pair);
        changed.forEach(totals::countPair);
        marks[ordinal] |= changed.isEmpty() ? 0 : ITEMS;
    }

    /** True when a record sent a message and applied one. */
    private boolean isBothWays(SyncedIssue issue, long since) {
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            if (time < since || !terms.plausible().test(time)) {
                return false;
            }
        }
        return true;
    }

    private void countMessages(int ordinal, SyncedIssue one, SyncedIssue other) {
        long open = open(one, other);
        long back = open(other, one);
        if (open == IssueRecords.MISSING || back == IssueRecords.MISSING) {
            totals.uncounted++;
        }
        totals.pending += Math.max(0, open);
        totals.pendingBack += Math.max(0, back);
        boolean over = isOver(open) || isOver(back);
        totals.overApplied += over ? 1 : 0;
        marks[ordinal] |= open != 0 || back != 0 ? PENDING : 0;
    }

    private static boolean isOver(long open) {
        return open < 0 && open != IssueRecords.MISSING;
    }

    /** The messages of a direction that are open, or {@link IssueRecords#MISSING}. */
    static long open(SyncedIssue sender, SyncedIssue receiver) {
        long sent = sender.number(IssueField.OUTGOING_MESSAGE_SEQUENCE_ID, IssueRecords.MISSING);
        long applied =
                receiver.number(IssueField.INCOMING_MESSAGE_SEQUENCE_ID, IssueRecords.MISSING);
        return sent == IssueRecords.MISSING || applied == IssueRecords.MISSING
                ? IssueRecords.MISSING
                : sent - applied;
    }

    private void compareKept(PairRecords pair, @Nullable SyncedIssue other) {
        boolean dates = hasSameDate(pair.uploadedOne(), pair.one());
        boolean numbers = goesOn(pair.uploadedOne(), pair.one());
        if (other != null) {
            dates &= hasSameDate(pair.uploadedOther(), other);
            numbers &= goesOn(pair.uploadedOther(), other);
        }
        totals.keptDates += dates ? 1 : 0;
        totals.keptNumbers += numbers ? 1 : 0;
    }

    private static boolean hasSameDate(SyncedIssue before, SyncedIssue after) {
        return before.number(IssueField.FIRST_SYNC_DATE, -1)
                == after.number(IssueField.FIRST_SYNC_DATE, -1);
    }

    private static boolean goesOn(SyncedIssue before, SyncedIssue after) {
        return after.outgoing().orElse(-1) >= before.outgoing().orElse(-1)
                && after.incoming().orElse(-1) >= before.incoming().orElse(-1);
    }

    private void remember(SyncedIssue issue) {
        totals.newest = Math.max(totals.newest, newest(issue));
    }

    private void rememberUploaded(SyncedIssue issue) {
        totals.newestUploaded = Math.max(totals.newestUploaded, newest(issue));
    }

    private long newest(SyncedIssue issue) {
        long newest = Long.MIN_VALUE;
        for (IssueField field : TIMES) {
            long time = issue.number(field, Long.MIN_VALUE);
            newest = time > newest && terms.plausible().test(time) ? time : newest;
        }
        return newest;
    }

    @Override
    public void accept(
            ItemChange change, IdKind kind, boolean ofOne, SyncedEntry entry, long original) {
        totals.count(change, kind);
        changed.add(change);
    }
}
