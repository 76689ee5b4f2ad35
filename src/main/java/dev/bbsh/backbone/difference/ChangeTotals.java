package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The numbers of a difference between two versions of synced issue data. */
public final class ChangeTotals {

    private static final int AT_ONCE = 1 << 13;

    private final Map<ChangeKind, Long> pairs = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, Long> pairsOnly = new EnumMap<>(ChangeKind.class);
    private final Map<ChangedEntry.Kind, Long> comments = new EnumMap<>(ChangedEntry.Kind.class);
    private final Map<ChangedEntry.Kind, Long> attachments = new EnumMap<>(ChangedEntry.Kind.class);
    private long added;
    private long removed;
    private long changed;
    private long equal;
    private long sent;
    private long applied;

    private ChangeTotals() {}

    /** The numbers of a difference. */
    public static ChangeTotals of(DataDifference difference, Progress progress) {
        int size = difference.after().size();
        progress.begin("counting changes", size);
        List<Function<Progress, ChangeTotals>> works = new ArrayList<>();
        for (int from = 0; from < size; from += AT_ONCE) {
            int first = from;
            int end = Math.min(size, from + AT_ONCE);
            works.add((here) -> of(difference, first, end, here));
        }
        ChangeTotals all = new ChangeTotals();
        Parallel.run(works, progress).forEach(all::add);
        for (int row = 0; row < difference.before().size(); row++) {
            all.removed += difference.isRemoved(row) ? 1 : 0;
        }
        return all;
    }

    private static ChangeTotals of(DataDifference difference, int from, int to, Progress progress) {
        ChangeTotals totals = new ChangeTotals();
        DataDifference.Reader reader = difference.reader();
        for (int row = from; row < to; row++) {
            if ((row & 1023) == 0) {
                progress.advance(Math.min(1_024, to - row));
            }
            if (difference.isChanged(row)) {
                totals.addChanged(difference, row, reader);
            } else {
                totals.added += difference.isAdded(row) ? 1 : 0;
                totals.equal += difference.isAdded(row) ? 0 : 1;
            }
        }
        return totals;
    }

    private void addChanged(DataDifference difference, int row, DataDifference.Reader reader) {
        changed++;
        for (ChangeKind kind : ChangeKind.values()) {
            if (difference.has(row, kind)) {
                pairs.merge(kind, 1L, Long::sum);
                pairsOnly.merge(kind, difference.hasOnly(row, kind) ? 1L : 0L, Long::sum);
            }
        }
        PairChange pair = reader.changed(row);
        if (difference.has(row, ChangeKind.COMMENTS)) {
            count(pair.entries(IssueField.COMMENTS), comments);
        }
        if (difference.has(row, ChangeKind.ATTACHMENTS)) {
            count(pair.entries(IssueField.ATTACHMENTS), attachments);
        }
        if (difference.has(row, ChangeKind.MESSAGES)) {
            for (RecordChange record : List.of(pair.one(), pair.other())) {
                sent += more(record, IssueField.OUTGOING_MESSAGE_SEQUENCE_ID);
                applied += more(record, IssueField.INCOMING_MESSAGE_SEQUENCE_ID);
            }
        }
    }

    private static void count(List<ChangedEntry> entries, Map<ChangedEntry.Kind, Long> counts) {
        entries.forEach((entry) -> counts.merge(entry.kind(), 1L, Long::sum));
    }

    private static long more(RecordChange record, IssueField number) {
        if (!record.isKept()) {
            return 0;
        }
        SyncedIssue before = record.before().orElseThrow();
        SyncedIssue after = record.after().orElseThrow();
        return before.number(number).isPresent() && after.number(number).isPresent()
                ? after.number(number).getAsLong() - before.number(number).getAsLong()
                : 0;
    }

    private void add(ChangeTotals more) {
        more.pairs.forEach((kind, count) -> pairs.merge(kind, count, Long::sum));
        more.pairsOnly.forEach((kind, count) -> pairsOnly.merge(kind, count, Long::sum));
        more.comments.forEach((kind, count) -> comments.merge(kind, count, Long::sum));
        more.attachments.forEach((kind, count) -> attachments.merge(kind, count, Long::sum));
        added += more.added;
        changed += more.changed;
        equal += more.equal;
        sent += more.sent;
        applied += more.applied;
    }

    /** The changed pairs that have changes of a kind. */
    public long pairs(ChangeKind kind) {
        return pairs.getOrDefault(kind, 0L);
    }

    /** The changed pairs that have changes of this kind only. */
    public long pairsOnly(ChangeKind kind) {
        return pairsOnly.getOrDefault(kind, 0L);
    }

    /** The comments that changed in this way; an original and its copy are one. */
    public long comments(ChangedEntry.Kind kind) {
        return comments.getOrDefault(kind, 0L);
    }

    /** The attachments that changed in this way; an original and its copy are one. */
    public long attachments(ChangedEntry.Kind kind) {
        return attachments.getOrDefault(kind, 0L);
    }

    public long added() {
        return added;
    }

    public long removed() {
        return removed;
    }

    public long changed() {
        return changed;
    }

    public long equal() {
        return equal;
    }

    /** The messages that both sides sent in pairs of both versions. */
    public long sent() {
        return sent;
    }

    /** The messages that both sides applied in pairs of both versions. */
    public long applied() {
        return applied;
    }

    /** True when the versions differ in no pair. */
    public boolean isEqual() {
        return added + removed + changed == 0;
    }

    /** The messages pending in both directions. */
    public static long pending(RowRecords rows, Progress progress) {
        long[] pending = new long[1];
        rows.pairing()
                .ifPresent(
                        (pairing) ->
                                pairing.readMessages(
                                        (open, back) ->
                                                pending[0] += Math.max(0, open) + Math.max(0, back),
                                        progress));
        return pending[0];
    }
}
