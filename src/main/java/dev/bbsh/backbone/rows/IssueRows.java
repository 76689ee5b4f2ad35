package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * The issues of one or two sides as rows: a row for each issue of the one side, with its pair if it
 * has one, then a row for each unmatched issue of the other side. Values are kept in arrays, about
 * sixty bytes a row; the records are read again on request.
 */
public final class IssueRows {

    /** The number of a record that a row does not have. */
    static final int NONE = -1;

    /** The number of rows that a thread reads at a time. */
    private static final int AT_ONCE = 1 << 13;

    private final IssueRecords one;
    private final Optional<IssueRecords> other;
    private final Optional<Pairing> pairing;
    private final long newest;
    private final IssueRowColumns columns;

    private IssueRows(
            IssueRecords one, Optional<Pairing> pairing, IssueRowColumns columns, long newest) {
        this.one = one;
        this.pairing = pairing;
        this.other = pairing.map(Pairing::other);
        this.columns = columns;
        this.newest = newest;
    }

    /**
     * The rows of a side, and of the other side if that is known.
     *
     * @param plausible tells times in epoch milliseconds that may be the newest one
     */
    public static IssueRows of(
            Side one, Optional<Side> other, LongPredicate plausible, Progress progress) {
        Optional<Pairing> pairing = other.map((side) -> Pairing.of(one, side, progress));
        IssueRecords records =
                pairing.map(Pairing::one).orElseGet(() -> IssueRecords.of(one, progress));
        IssueRowColumns columns = numbered(records, pairing, progress);
        progress.begin("reading issues", columns.size());
        List<Function<Progress, Long>> works = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(columns.size(), from + AT_ONCE);
            works.add(
                    (here) ->
                            new IssueRowReader(
                                            columns,
                                            records,
                                            pairing.map(Pairing::other),
                                            plausible)
                                    .read(first, end, here));
        }
        long newest =
                Parallel.run(works, progress).stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(Long.MIN_VALUE);
        return new IssueRows(records, pairing, columns, newest);
    }

    /** Rows that know their records, and nothing else yet. */
    private static IssueRowColumns numbered(
            IssueRecords one, Optional<Pairing> pairing, Progress progress) {
        int alone = pairing.map((pairs) -> (int) pairs.othersUnmatchedCount()).orElse(0);
        IssueRowColumns columns = new IssueRowColumns(Math.addExact(one.size(), alone));
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            tick(ordinal, progress);
            columns.ones[ordinal] = ordinal;
            columns.others[ordinal] = partner(pairing, ordinal);
        }
        int row = one.size();
        for (int ordinal = 0;
                alone > 0 && ordinal < pairing.orElseThrow().other().size();
                ordinal++) {
            tick(ordinal, progress);
            if (pairing.orElseThrow().partnerOfOther(ordinal).isEmpty()) {
                columns.ones[row] = NONE;
                columns.others[row++] = ordinal;
            }
        }
        return columns;
    }

    private static int partner(Optional<Pairing> pairing, int ordinal) {
        return pairing.isEmpty() ? NONE : pairing.get().partner(ordinal).orElse(NONE);
    }

    private static void tick(int ordinal, Progress progress) {
        if ((ordinal & 1023) == 0) {
            progress.advance(0);
        }
    }

    /** The number of rows. */
    public int size() {
        return columns.size();
    }

    /** The number of pairs. */
    public long pairs() {
        return pairing.map(Pairing::count).orElse(0L);
    }

    /** False when only one side is known, so that nothing can be told about pairs. */
    public boolean hasBothSides() {
        return other.isPresent();
    }

    /** True when the one side has a record of the issue. */
    public boolean isOfOne(int row) {
        return columns.ones[row] != NONE;
    }

    /** True when both sides are known, and only one has a record. */
    public boolean isUnmatched(int row) {
        return hasBothSides() && (columns.ones[row] == NONE || columns.others[row] == NONE);
    }

    /** True when both sides have a record. */
    public boolean isPair(int row) {
        return columns.ones[row] != NONE && columns.others[row] != NONE;
    }

    /** The comments that were created on the side of the row. */
    public int ownComments(int row) {
        return columns.own[row];
    }

    /** The comments of the row's side that are copies of the other side's. */
    public int copiedComments(int row) {
        return columns.copied[row];
    }

    /** The attachments that either side has recorded; usually only the receiver records one. */
    public int attachments(int row) {
        return columns.attachments[row];
    }

    /** The first sync on either side, in epoch milliseconds UTC. */
    public OptionalLong firstSync(int row) {
        return time(columns.firstSyncs[row]);
    }

    /** The last message sent or applied on either side, in epoch milliseconds UTC. */
    public OptionalLong lastSync(int row) {
        return time(columns.lastSyncs[row]);
    }

    private static OptionalLong time(long time) {
        return time == IssueRecords.MISSING ? OptionalLong.empty() : OptionalLong.of(time);
    }

    /**
     * The messages that the one side sent and the other has not applied; below 0 when more were
     * applied, 0 when a number is missing.
     */
    public long pending(int row) {
        return columns.pending[row];
    }

    /** The messages in the other direction, as in {@link #pending}. */
    public long pendingBack(int row) {
        return columns.pendingBack[row];
    }

    /** True when a side ignores the changes of the other. */
    public boolean isIgnored(int row) {
        return columns.ignoring[row] != 0;
    }

    /** True when the one side ignores the changes of the other. */
    public boolean isIgnoredByOne(int row) {
        return (columns.ignoring[row] & IssueRowColumns.BY_ONE) != 0;
    }

    /** True when the other side ignores the changes of the one. */
    public boolean isIgnoredByOther(int row) {
        return (columns.ignoring[row] & IssueRowColumns.BY_OTHER) != 0;
    }

    /** True when a message number is missing, so that pending messages cannot be told. */
    public boolean lacksMessages(int row) {
        return columns.ignoring[row] < 0;
    }

    /** The newest plausible time in all records, in epoch milliseconds UTC. */
    public OptionalLong newest() {
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    /** The records of both sides by local key; the second is empty when only one side is known. */
    public Optional<Pairing> pairing() {
        return pairing;
    }

    public IssueRecords records() {
        return one;
    }

    /** The row of a record of the other side; nothing when it is no such record. */
    public int rowOfOther(int ordinal) {
        int owner = pairing.orElseThrow().partnerOfOther(ordinal).orElse(NONE);
        return owner == NONE ? columns.rowOfUnmatched(ordinal, one.size()) : owner;
    }

    /** A reader of the records of rows; for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads the records of rows. */
    public final class Reader {

        private final IssueRecords.Reader mine = one.reader();

        private final Optional<IssueRecords.Reader> its = other.map(IssueRecords::reader);

        /** The record of the one side. */
        public Optional<SyncedIssue> one(int row) {
            int ordinal = columns.ones[row];
            return ordinal == NONE ? Optional.empty() : Optional.of(mine.read(ordinal));
        }

        /** The record of the other side. */
        public Optional<SyncedIssue> other(int row) {
            int ordinal = columns.others[row];
            return ordinal == NONE ? Optional.empty() : its.map((reader) -> reader.read(ordinal));
        }

        /** The record of the one side, or that of an unmatched issue of the other. */
        public SyncedIssue any(int row) {
            return one(row).or(() -> other(row)).orElseThrow();
        }

        /** The key of the issue on the one side; nothing when that has no record or no key. */
        public Optional<String> key(int row) {
            return one(row).flatMap(SyncedIssue::localIssueKey);
        }

        /** The key of the issue on the other side; nothing when that has no record or no key. */
        public Optional<String> partnerKey(int row) {
            return other(row).flatMap(SyncedIssue::localIssueKey);
        }
    }
}
