package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The issues of one or two sides as rows: a row for each issue of the one side, with its pair if it
 * has one, then a row for each unmatched issue of the other side. Knows the numbers of their
 * records, eight bytes a row; the records are read on request.
 */
public sealed class RowRecords permits IssueRows {

    /** The number of a record that a row does not have. */
    static final int NONE = -1;

    private final IssueRecords one;
    private final Optional<IssueRecords> other;
    private final Optional<Pairing> pairing;

    /** The numbers of the records of the one side, or {@link #NONE}. */
    private final int[] ones;

    /** The numbers of the records of the other side, or {@link #NONE}. */
    private final int[] others;

    private RowRecords(IssueRecords one, Optional<Pairing> pairing, Progress progress) {
        int alone = pairing.map((pairs) -> (int) pairs.othersUnmatchedCount()).orElse(0);
        this.one = one;
        this.pairing = pairing;
        this.other = pairing.map(Pairing::other);
        this.ones = new int[Math.addExact(one.size(), alone)];
        this.others = new int[ones.length];
        number(progress);
    }

    /** The same rows. */
    RowRecords(RowRecords same) {
        this.one = same.one;
        this.pairing = same.pairing;
        this.other = same.other;
        this.ones = same.ones;
        this.others = same.others;
    }

    /** The rows of a side, and of the other side if that is known. */
    public static RowRecords of(Side one, Optional<Side> other, Progress progress) {
        Optional<Pairing> pairing = other.map((side) -> Pairing.of(one, side, progress));
        IssueRecords records =
                pairing.map(Pairing::one).orElseGet(() -> IssueRecords.of(one, progress));
        return new RowRecords(records, pairing, progress);
    }

    private void number(Progress progress) {
        for (int ordinal = 0; ordinal < one.size(); ordinal++) {
            tick(ordinal, progress);
            ones[ordinal] = ordinal;
            others[ordinal] = partner(ordinal);
        }
        int row = one.size();
        for (int ordinal = 0;
                row < ones.length && ordinal < pairing.orElseThrow().other().size();
                ordinal++) {
            tick(ordinal, progress);
            if (pairing.orElseThrow().partnerOfOther(ordinal).isEmpty()) {
                ones[row] = NONE;
                others[row++] = ordinal;
            }
        }
    }

    private int partner(int ordinal) {
        return pairing.isEmpty() ? NONE : pairing.get().partner(ordinal).orElse(NONE);
    }

    private static void tick(int ordinal, Progress progress) {
        if ((ordinal & 1023) == 0) {
            progress.advance(0);
        }
    }

    /** The number of rows. */
    public int size() {
        return ones.length;
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
        return ones[row] != NONE;
    }

    /** True when both sides are known, and only one has a record. */
    public boolean isUnmatched(int row) {
        return hasBothSides() && (ones[row] == NONE || others[row] == NONE);
    }

    /** True when both sides have a record. */
    public boolean isPair(int row) {
        return ones[row] != NONE && others[row] != NONE;
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
        return owner == NONE ? rowOfUnmatched(ordinal) : owner;
    }

    /** The row of an unmatched record of the other side: those are the last ones, in order. */
    private int rowOfUnmatched(int ordinal) {
        return Arrays.binarySearch(others, one.size(), others.length, ordinal);
    }

    /** The number of a row's record on the one side; nothing when it has none. */
    public OptionalInt one(int row) {
        return ordinal(ones[row]);
    }

    /** The number of a row's record on the other side; nothing when it has none. */
    public OptionalInt other(int row) {
        return ordinal(others[row]);
    }

    private static OptionalInt ordinal(int number) {
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A reader of the records of rows; for one thread. */
    public Reader reader() {
        return new Reader();
    }

    /** Reads the records of rows. */
    public final class Reader {

        private final IssueRecords.Reader mine = one.reader();

        private final IssueRecords.@Nullable Reader its =
                other.map(IssueRecords::reader).orElse(null);

        /** The record of the one side. */
        public Optional<SyncedIssue> one(int row) {
            return Optional.ofNullable(ofOne(row));
        }

        /** The record of the other side. */
        public Optional<SyncedIssue> other(int row) {
            return Optional.ofNullable(ofOther(row));
        }

        @Nullable SyncedIssue ofOne(int row) {
            return ones[row] == NONE ? null : mine.read(ones[row]);
        }

        @Nullable SyncedIssue ofOther(int row) {
            return its == null || others[row] == NONE ? null : its.read(others[row]);
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
