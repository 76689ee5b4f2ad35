package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.RecordMatching;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * The differences between two versions of synced issue data, by issue pair; with one side only, by
 * issue. Neither format nor any order counts. Holds a few bytes a pair and reads the records again
 * on request.
 */
public final class DataDifference {

    /** The mark of a pair that only the version after has. */
    private static final short ADDED = 1 << 8;

    private static final int AT_ONCE = 1 << 13;

    private final IssueRows before;
    private final IssueRows after;
    private final SideMatching one;
    private final Optional<SideMatching> other;

    /** For each pair after the kinds of its changes, or {@link #ADDED}; 0 for an equal one. */
    private final short[] kinds;

    private final BitSet removed = new BitSet();

    /** The same records of one side, and their rows. */
    private record SideMatching(RecordMatching records, boolean ofOne) {

        OptionalInt ordinal(IssueRows rows, int row) {
            return ofOne ? rows.one(row) : rows.other(row);
        }

        /** The record before of a row after, or {@link RecordMatching#NONE}. */
        int before(IssueRows after, int row) {
            OptionalInt ordinal = ordinal(after, row);
            return ordinal.isEmpty() ? RecordMatching.NONE : records.before(ordinal.getAsInt());
        }

        /** The record after of a row before, or {@link RecordMatching#NONE}. */
        int after(IssueRows before, int row) {
            OptionalInt ordinal = ordinal(before, row);
            return ordinal.isEmpty() ? RecordMatching.NONE : records.after(ordinal.getAsInt());
        }

        int row(IssueRows rows, int ordinal) {
            return ofOne ? ordinal : rows.rowOfOther(ordinal);
        }
    }

    private DataDifference(
            IssueRows before, IssueRows after, SideMatching one, Optional<SideMatching> other) {
        this.before = before;
        this.after = after;
        this.one = one;
        this.other = other;
        this.kinds = new short[after.size()];
    }

    /**
     * The differences between two versions.
     *
     * @param plausible tells times in epoch milliseconds that may be the newest one
     */
    public static DataDifference of(
            SideVersions one,
            Optional<SideVersions> other,
            LongPredicate plausible,
            Progress progress) {
        IssueRows before =
                IssueRows.of(one.before(), other.map(SideVersions::before), plausible, progress);
        IssueRows after =
                IssueRows.of(one.after(), other.map(SideVersions::after), plausible, progress);
        SideMatching ones =
                new SideMatching(
                        RecordMatching.of(before.records(), after.records(), progress), true);
        Optional<SideMatching> others =
                before.pairing()
                        .flatMap(
                                (older) ->
                                        after.pairing()
                                                .map(
                                                        (newer) ->
                                                                RecordMatching.of(
                                                                        older.other(),
                                                                        newer.other(),
                                                                        progress)))
                        .map((records) -> new SideMatching(records, false));
        DataDifference found = new DataDifference(before, after, ones, others);
        found.compare(progress);
        found.findRemoved(progress);
        return found;
    }

    private void compare(Progress progress) {
        progress.begin("comparing issues", after.size());
        List<Function<Progress, Integer>> works = new ArrayList<>();
        for (int from = 0; from < after.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(after.size(), from + AT_ONCE);
            works.add((here) -> compare(first, end, here));
        }
        Parallel.run(works, progress);
    }

    private int compare(int from, int to, Progress progress) {
        Reader reader = reader();
        for (int row = from; row < to; row++) {
            if ((row & 1023) == 0) {
                progress.advance(Math.min(1_024, to - row));
            }
            kinds[row] = kinds(reader.changed(row));
        }
        return to - from;
    }

    private static short kinds(PairChange pair) {
        boolean kept = pair.one().isKept() || pair.other().isKept();
        if (!kept && pair.one().before().isEmpty() && pair.other().before().isEmpty()) {
            return ADDED;
        }
        int kinds = kinds(pair.one()) | kinds(pair.other());
        return (short) kinds;
    }

    private static int kinds(RecordChange record) {
        if (record.isKept()) {
            return RecordComparison.kinds(
                    record.before().orElseThrow(), record.after().orElseThrow());
        }
        return record.isOneSided() ? ChangeKind.RECORDS.bit() : 0;
    }

    /** Finds the pairs of which no record is left. */
    private void findRemoved(Progress progress) {
        for (int row = 0; row < before.size(); row++) {
            if ((row & 1023) == 0) {
                progress.advance(0);
            }
            int mine = row;
            boolean left =
                    one.after(before, row) != RecordMatching.NONE
                            || other.filter(
                                            (side) ->
                                                    side.after(before, mine) != RecordMatching.NONE)
                                    .isPresent();
            removed.set(row, !left);
        }
    }

    /** The pairs before; a pair is a row of them. */
    public IssueRows before() {
        return before;
    }

    /** The pairs after; a pair is a row of them. */
    public IssueRows after() {
        return after;
    }

    /** True for a pair after that only that version has. */
    public boolean isAdded(int rowAfter) {
        return kinds[rowAfter] == ADDED;
    }

    /** True for a pair after that both versions have and that differs. */
    public boolean isChanged(int rowAfter) {
        return kinds[rowAfter] != 0 && !isAdded(rowAfter);
    }

    /** True for a pair before that only that version has. */
    public boolean isRemoved(int rowBefore) {
        return removed.get(rowBefore);
    }

    /** True for a changed pair that has changes of a kind. */
    public boolean has(int rowAfter, ChangeKind kind) {
        return isChanged(rowAfter) && (kinds[rowAfter] & kind.bit()) != 0;
    }

    /** True for a changed pair that has changes of this kind only. */
    public boolean hasOnly(int rowAfter, ChangeKind kind) {
        return kinds[rowAfter] == kind.bit();
    }

    /** A reader of the records of pairs; for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads both versions of pairs. */
    public final class Reader {

        private final IssueRows.Reader older = before.reader();
        private final IssueRows.Reader newer = after.reader();

        /** Both versions of a pair after; a side whose partner was removed has a record before. */
        public PairChange changed(int rowAfter) {
            int was = one.before(after, rowAfter);
            int its = other.map((side) -> side.before(after, rowAfter)).orElse(RecordMatching.NONE);
            if (was == RecordMatching.NONE && its != RecordMatching.NONE) {
                was = lost(other.orElseThrow(), its, one);
            } else if (was != RecordMatching.NONE && its == RecordMatching.NONE) {
                its = other.isPresent() ? lost(one, was, other.get()) : its;
            }
            return new PairChange(
                    new RecordChange(
                            was == RecordMatching.NONE ? Optional.empty() : older.one(was),
                            newer.one(rowAfter)),
                    new RecordChange(
                            its == RecordMatching.NONE
                                    ? Optional.empty()
                                    : older.other(before.rowOfOther(its)),
                            newer.other(rowAfter)));
        }

        /** The partner before of a record, if the version after has it no more. */
        private int lost(SideMatching side, int ordinal, SideMatching partners) {
            OptionalInt partner = partners.ordinal(before, side.row(before, ordinal));
            return partner.isPresent()
                            && partners.records().after(partner.getAsInt()) == RecordMatching.NONE
                    ? partner.getAsInt()
                    : RecordMatching.NONE;
        }

        /** The records of a pair that was removed. */
        public PairChange removed(int rowBefore) {
            return new PairChange(
                    new RecordChange(older.one(rowBefore), Optional.empty()),
                    new RecordChange(older.other(rowBefore), Optional.empty()));
        }
    }
}
