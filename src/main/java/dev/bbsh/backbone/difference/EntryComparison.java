package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.json.syntax.JsonKind;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;

/** Compares the comments or attachments of two records, in any order. */
final class EntryComparison {

    private static final Comparator<SyncedEntry> BY_IDS =
            Comparator.comparingLong(SyncedEntry::localNumber)
                    .thenComparingLong(SyncedEntry::remoteNumber);

    private EntryComparison() {}

    static boolean areSame(IssueField field, SyncedIssue before, SyncedIssue after) {
        if (!isArray(field, before) || !isArray(field, after)) {
            return RecordComparison.sameMeaning(before.value(field), after.value(field));
        }
        Entries older = before.entries(field);
        Entries newer = after.entries(field);
        if (older.count() != newer.count()) {
            return false;
        }
        return sameInOrder(older.iterator(), newer.iterator())
                || sameInAnyOrder(sorted(older), sorted(newer))
                        .orElseGet(
                                () ->
                                        RecordComparison.sameMeaning(
                                                before.value(field), after.value(field)));
    }

    private static boolean isArray(IssueField field, SyncedIssue issue) {
        return issue.value(field).filter((value) -> value.kind() == JsonKind.ARRAY).isPresent();
    }

    private static boolean sameInOrder(Iterator<SyncedEntry> older, Iterator<SyncedEntry> newer) {
        while (older.hasNext()) {
            if (!isSame(older.next(), newer.next())) {
                return false;
            }
        }
        return true;
    }

    private static SyncedEntry[] sorted(Entries entries) {
        SyncedEntry[] all = new SyncedEntry[entries.count()];
        int at = 0;
        for (SyncedEntry entry : entries) {
            all[at++] = entry;
        }
        Arrays.sort(all, BY_IDS);
        return all;
    }

    /**
     * Whether entries that are sorted by their IDs are equal; empty when some have more than IDs
     * that are numbers.
     */
    private static Optional<Boolean> sameInAnyOrder(SyncedEntry[] older, SyncedEntry[] newer) {
        boolean same = true;
        for (int at = 0; at < older.length; at++) {
            if (!isPlain(older[at]) || !isPlain(newer[at])) {
                return Optional.empty();
            }
            same &= sameIds(older[at], newer[at]);
        }
        return Optional.of(same);
    }

    /** True for equal entries that have nothing but IDs that are numbers. */
    private static boolean isSame(SyncedEntry one, SyncedEntry other) {
        return isPlain(one) && isPlain(other) && sameIds(one, other);
    }

    private static boolean sameIds(SyncedEntry one, SyncedEntry other) {
        return one.localNumber() == other.localNumber()
                && one.remoteNumber() == other.remoteNumber();
    }

    private static boolean isPlain(SyncedEntry entry) {
        return entry.isRecord()
                && entry.unknownMembers() == 0
                && entry.hasTextIds()
                && entry.localNumber() >= 0
                && entry.remoteNumber() >= -1;
    }
}
