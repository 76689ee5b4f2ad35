package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.RecordMatching;
import dev.bbsh.backbone.rows.NewestTime;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    private final RowRecords before;
    private final RowRecords after;
    private final SideMatching one;
    private final Optional<SideMatching> other;

    /** For each pair after the kinds of its changes, or {@link #ADDED}; 0 for an equal one. */
    private final short[] kinds;

    private final BitSet removed = new BitSet();

    private OptionalLong newestBefore = OptionalLong.empty();

    private OptionalLong newestAfter = OptionalLong.empty();

    private DataDifference(
            RowRecords before, RowRecords after, SideMatching one, Optional<SideMatching> other) {
        this.before = before;
        this.after = after;
        this.one = one;
        this.other = other;
        this.kinds = new short[after.size()];
    }

    /**
     * The differences between two versions, of which each is read by a thread of its own.
     *
     * @param plausible tells times in epoch milliseconds that may be the newest one
     */
    public static DataDifference of(
            SideVersions one,
            Optional<SideVersions> other,
            LongPredicate plausible,
            Progress progress) {
        progress.begin("reading both versions", SideVersions.amount(one, other));
        List<RowRecords> versions =
                Parallel.run(
                        List.of(
                                (here) ->
                                        RowRecords.of(
                                                one.before(),
                                                other.map(SideVersions::before),
                                                here),
                                (here) ->
                                        RowRecords.of(
                                                one.after(), other.map(SideVersions::after), here)),
                        progress);
        RowRecords before = versions.getFirst();
        RowRecords after = versions.getLast();
        RecordMatching ones = RecordMatching.of(before.records(), after.records(), progress);
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
                        .map((records) -> new SideMatching(records, before, after, false));
        DataDifference found =
                new DataDifference(
                        before, after, new SideMatching(ones, before, after, true), others);
        found.compare(plausible, progress);
        return found;
    }

    private void compare(LongPredicate plausible, Progress progress) {
        progress.begin("comparing issues", after.size());
        List<Function<Progress, Times>> works = new ArrayList<>();
        for (int from = 0; from < after.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(after.size(), from + AT_ONCE);
            works.add((here) -> compare(first, end, Times.with(plausible), here));
        }
        Times times = Times.with(plausible);
        Parallel.run(works, progress).forEach(times::add);
        findRemoved(times.before(), progress);
        newestBefore = times.before().time();
        newestAfter = times.after().time();
    }

    private Times compare(int from, int to, Times times, Progress progress) {
        Reader reader = reader();
        for (int row = from; row < to; row++) {
            if ((row & 1023) == 0) {
                progress.advance(Math.min(1_024, to - row));
            }
            kinds[row] = reader.kinds(row, times);
        }
        return times;
    }

    /**
     * The newest times of both versions.
     *
     * @param same in records that both versions have
     */
    private record Times(NewestTime before, NewestTime after, NewestTime same) {

        static Times with(LongPredicate plausible) {
            return new Times(
                    new NewestTime(plausible),
                    new NewestTime(plausible),
                    new NewestTime(plausible));
        }

        void add(RecordChange record) {
            record.before().ifPresent(before::add);
            record.after().ifPresent(after::add);
        }

        void add(Times more) {
            before.add(more.before);
            before.add(more.same);
            after.add(more.after);
            after.add(more.same);
        }
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

    /** Finds the pairs of which no record is left, and takes the times of all such records. */
    private void findRemoved(NewestTime newest, Progress progress) {
        if (one.isComplete() && other.map(SideMatching::isComplete).orElse(true)) {
            return;
        }
        RowRecords.Reader reader = before.reader();
        for (int row = 0; row < before.size(); row++) {
            if ((row & 1023) == 0) {
                progress.advance(0);
            }
            boolean lacksOne = one.after(row) == RecordMatching.NONE;
            boolean lacksOther = other.isEmpty() || other.get().after(row) == RecordMatching.NONE;
            if (lacksOne) {
                reader.one(row).ifPresent(newest::add);
            }
            if (lacksOther) {
                reader.other(row).ifPresent(newest::add);
            }
            removed.set(row, lacksOne && lacksOther);
        }
    }

    /** The newest plausible time in the version before, in epoch milliseconds UTC. */
    public OptionalLong newestBefore() {
        return newestBefore;
    }

    /** The newest plausible time in the version after, in epoch milliseconds UTC. */
    public OptionalLong newestAfter() {
        return newestAfter;
    }

    /** The pairs before; a pair is a row of them. */
    public RowRecords before() {
        return before;
    }

    /** The pairs after; a pair is a row of them. */
    public RowRecords after() {
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

        private final RowRecords.Reader older = before.reader();
        private final RowRecords.Reader newer = after.reader();
        private final SideMatching.Tokens tokens = one.tokens();
        private final Optional<SideMatching.Tokens> otherTokens = other.map(SideMatching::tokens);

        /** The records before of a pair after, or {@link RecordMatching#NONE}. */
        private int was;

        private int its;

        /** The kinds of the changes of a pair after, whose times are taken on the way. */
        private short kinds(int rowAfter, Times times) {
            find(rowAfter);
            if (tokens.areSame(was, rowAfter)
                    && (otherTokens.isEmpty() || otherTokens.get().areSame(its, rowAfter))) {
                newer.one(rowAfter).ifPresent(times.same()::add);
                newer.other(rowAfter).ifPresent(times.same()::add);
                return 0;
            }
            PairChange pair = changed(rowAfter);
            times.add(pair.one());
            times.add(pair.other());
            return DataDifference.kinds(pair);
        }

        /** Finds the records before of a pair after: also of a side that was removed from it. */
        private void find(int rowAfter) {
            was = one.before(rowAfter);
            its = other.isEmpty() ? RecordMatching.NONE : other.get().before(rowAfter);
            if (other.isPresent() && was == RecordMatching.NONE && its != RecordMatching.NONE) {
                was = one.lost(other.get().row(its));
            } else if (other.isPresent() && was != RecordMatching.NONE) {
                its = its == RecordMatching.NONE ? other.get().lost(one.row(was)) : its;
            }
        }

        /** Both versions of a pair after; a side whose partner was removed has a record before. */
        public PairChange changed(int rowAfter) {
            find(rowAfter);
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

        /** The records of a pair that was removed. */
        public PairChange removed(int rowBefore) {
            return new PairChange(
                    new RecordChange(older.one(rowBefore), Optional.empty()),
                    new RecordChange(older.other(rowBefore), Optional.empty()));
        }
    }
}
