package dev.bbsh.migrate.resync;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.jira.mapping.IdTable;
import dev.bbsh.jira.mapping.LongTable;
import dev.bbsh.migrate.prepare.IdKind;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/**
 * Finds the changed comments and attachments of issue pairs, one pair after the other; for one
 * thread. An item is sent from the side where it was created to the other one, which has the copy.
 */
final class PairItems {

    private static final IdKind[] KINDS = IdKind.values();

    /** The value of an entry that is an original. */
    private static final long ORIGINAL = Long.MAX_VALUE;

    private final ResyncTerms terms;
    private final ItemVisitor visitor;

    /** The remote IDs in the uploaded record of the sender, by local ID. */
    private final LongTable uploaded = new LongTable();

    /** The remote IDs in the uploaded record of the receiver, by local ID. */
    private final LongTable received = new LongTable();

    /** The local IDs of the receiver's uploaded copies, by remote ID. */
    private final LongTable copies = new LongTable();

    /** The remote IDs in the new record of the sender, by local ID. */
    private final LongTable now = new LongTable();

    /** The remote IDs in the new record of the receiver, by local ID. */
    private final LongTable nowReceived = new LongTable();

    /** The uploaded IDs of the sender, by the new ID of the mapping. */
    private final LongTable translated = new LongTable();

    /** The new IDs that were sent again. */
    private final LongTable again = new LongTable();

    private long unreadable;

    PairItems(ResyncTerms terms, ItemVisitor visitor) {
        this.terms = terms;
        this.visitor = visitor;
    }

    /** The number of entries so far whose IDs can't be read. */
    long unreadable() {
        return unreadable;
    }

    /** Reads the changes of a pair. */
    void read(PairRecords pair) {
        for (IdKind kind : KINDS) {
            if (!isSame(pair, kind)) {
                read(pair, kind, true);
                read(pair, kind, false);
            }
        }
    }

    private static boolean isSame(PairRecords pair, IdKind kind) {
        SyncedIssue other = pair.other();
        return isSame(pair.uploadedOne(), pair.one(), kind)
                && (other == null || isSame(pair.uploadedOther(), other, kind));
    }

    private static boolean isSame(SyncedIssue before, SyncedIssue after, IdKind kind) {
        if (before.count(kind.field()) != after.count(kind.field())) {
            return false;
        }
        Iterator<SyncedEntry> old = before.entries(kind.field()).iterator();
        for (SyncedEntry entry : after.entries(kind.field())) {
            SyncedEntry was = old.next();
            boolean same =
                    entry.localNumber() != -1
                            && entry.localNumber() == was.localNumber()
                            && value(entry) == value(was);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static long value(SyncedEntry entry) {
        return entry.isCopy() ? entry.remoteNumber() : ORIGINAL;
    }

    /** Reads what the one side sends, or the other. */
    private void read(PairRecords pair, IdKind kind, boolean oneSends) {
        SyncedIssue sender = pair.now(oneSends);
        SyncedIssue receiver = pair.now(!oneSends);
        fill(uploaded, pair.uploaded(oneSends).entries(kind.field()));
        fill(received, pair.uploaded(!oneSends).entries(kind.field()));
        copies.clear();
        for (SyncedEntry entry : pair.uploaded(!oneSends).entries(kind.field())) {
            if (entry.isCopy()) {
                copies.putIfAbsent(entry.remoteNumber(), entry.localNumber());
            }
        }
        again.clear();
        fill(now, sender, kind);
        fill(nowReceived, receiver, kind);
        translate(pair, kind, oneSends);
        if (receiver != null) {
            Direction direction = new Direction(kind, oneSends, sender != null);
            receiver.entries(kind.field()).forEach(direction::received);
        }
        if (sender != null) {
            readNew(sender, kind, oneSends);
        }
        readMissing(pair, kind, oneSends);
    }

    private static void fill(LongTable table, @Nullable SyncedIssue issue, IdKind kind) {
        if (issue == null) {
            table.clear();
        } else {
            fill(table, issue.entries(kind.field()));
        }
    }

    private static void fill(LongTable table, Entries entries) {
        table.clear();
        for (SyncedEntry entry : entries) {
            table.putIfAbsent(entry.localNumber(), value(entry));
        }
    }

    private void translate(PairRecords pair, IdKind kind, boolean oneSends) {
        translated.clear();
        Optional<IdTable> ids =
                terms.mapping(oneSends).flatMap((mapping) -> mapping.table(kind.namespace()));
        if (ids.isEmpty()) {
            return;
        }
        for (SyncedEntry entry : pair.uploaded(oneSends).entries(kind.field())) {
            translate(ids.get(), entry.localNumber());
        }
        for (SyncedEntry entry : pair.uploaded(!oneSends).entries(kind.field())) {
            translate(ids.get(), entry.remoteNumber());
        }
    }

    private void translate(IdTable ids, long server) {
        long cloud = ids.cloudNumber(server);
        if (cloud >= 0) {
            translated.putIfAbsent(cloud, server);
        }
    }

    private void readNew(SyncedIssue sender, IdKind kind, boolean oneSends) {
        for (SyncedEntry entry : sender.entries(kind.field())) {
            long id = entry.localNumber();
            unreadable += id == -1 || (entry.isCopy() && entry.remoteNumber() == -1) ? 1 : 0;
            boolean known = id == -1 || uploaded.has(id) || again.has(id) || entry.isCopy();
            if (!known) {
                visitor.accept(ItemChange.NEW, kind, oneSends, entry, -1);
            }
        }
    }

    /**
     * Reads the uploaded originals of the sender that are missing, and the receiver's copies of
     * others. An item that the new sync has under its new ID is not missing.
     */
    private void readMissing(PairRecords pair, IdKind kind, boolean oneSends) {
        if (pair.now(oneSends) != null) {
            for (SyncedEntry entry : pair.uploaded(oneSends).entries(kind.field())) {
                if (!entry.isCopy() && isMissing(entry.localNumber(), now, oneSends, kind)) {
                    visitor.accept(ItemChange.MISSING, kind, oneSends, entry, -1);
                }
            }
        }
        if (pair.now(!oneSends) != null) {
            for (SyncedEntry entry : pair.uploaded(!oneSends).entries(kind.field())) {
                long sent = entry.remoteNumber();
                boolean told = uploaded.has(sent) && isMissing(sent, now, oneSends, kind);
                if (entry.isCopy()
                        && (!told || pair.now(oneSends) == null)
                        && isMissing(entry.localNumber(), nowReceived, !oneSends, kind)) {
                    visitor.accept(ItemChange.MISSING, kind, !oneSends, entry, -1);
                }
            }
        }
    }

    private boolean isMissing(long id, LongTable there, boolean ofOne, IdKind kind) {
        if (id == -1 || there.has(id)) {
            return false;
        }
        Optional<IdTable> ids =
                terms.mapping(ofOne).flatMap((mapping) -> mapping.table(kind.namespace()));
        long cloud = ids.isEmpty() ? -1 : ids.get().cloudNumber(id);
        return cloud < 0 || !there.has(cloud);
    }

    /** The items of one kind that one side sends. */
    private final class Direction {

        private final IdKind kind;
        private final boolean oneSends;

        /** False when the sender's new record is not known. */
        private final boolean complete;

        Direction(IdKind kind, boolean oneSends, boolean complete) {
            this.kind = kind;
            this.oneSends = oneSends;
            this.complete = complete;
        }

        /** Reads an entry of the receiver. */
        void received(SyncedEntry entry) {
            long sent = entry.remoteNumber();
            if (!entry.isCopy() || sent == -1 || received.has(entry.localNumber())) {
                return;
            }
            long was = uploaded.get(sent);
            if (was != LongTable.ABSENT && was != ORIGINAL) {
                if (isOriginalNow(sent)) {
                    accept(ItemChange.COPY_AS_ORIGINAL, entry, was);
                }
            } else if (copies.has(sent)) {
                accept(ItemChange.SECOND_COPY, entry, copies.get(sent));
            } else if (was == LongTable.ABSENT) {
                readUnknown(entry, sent);
            }
        }

        private void accept(ItemChange change, SyncedEntry entry, long original) {
            visitor.accept(change, kind, !oneSends, entry, original);
        }

        /** The side where an attachment was added has no entry for it. */
        private boolean isOriginalNow(long sent) {
            long value = now.get(sent);
            boolean absent = value == LongTable.ABSENT && kind == IdKind.ATTACHMENT;
            return !complete || value == ORIGINAL || absent;
        }

        /** Reads a copy of an item that the sender's uploaded record doesn't have. */
        private void readUnknown(SyncedEntry entry, long sent) {
            long server = translated.get(sent);
            long original = server == LongTable.ABSENT ? LongTable.ABSENT : originalOf(server);
            if (original != LongTable.ABSENT && isOriginalNow(sent)) {
                again.putIfAbsent(sent, original);
                accept(ItemChange.NEW_ID, entry, original);
            } else if (kind == IdKind.ATTACHMENT || !complete) {
                accept(ItemChange.NEW, entry, -1);
            }
        }

        /** The receiver's item that an uploaded one is or has a copy of. */
        private long originalOf(long server) {
            long was = uploaded.get(server);
            return was == LongTable.ABSENT || was == ORIGINAL ? copies.get(server) : was;
        }
    }
}
