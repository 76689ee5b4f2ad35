package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.RecordMatching;
import dev.bbsh.backbone.rows.RowRecords;

import java.util.OptionalInt;

/**
 * The same records of one side in two versions, and the rows that have them.
 *
 * @param ofOne true for the side of the rows' first records
 */
record SideMatching(RecordMatching records, RowRecords before, RowRecords after, boolean ofOne) {

    /** True when each record before has one after. */
    boolean isComplete() {
        return records.isComplete();
    }

    private OptionalInt ordinal(RowRecords rows, int row) {
        return ofOne ? rows.one(row) : rows.other(row);
    }

    /** The record before of a row after, or {@link RecordMatching#NONE}. */
    int before(int rowAfter) {
        OptionalInt ordinal = ordinal(after, rowAfter);
        return ordinal.isEmpty() ? RecordMatching.NONE : records.before(ordinal.getAsInt());
    }

    /** The record after of a row before, or {@link RecordMatching#NONE}. */
    int after(int rowBefore) {
        OptionalInt ordinal = ordinal(before, rowBefore);
        return ordinal.isEmpty() ? RecordMatching.NONE : records.after(ordinal.getAsInt());
    }

    /** The row before of a record before. */
    int row(int ordinalBefore) {
        return ofOne ? ordinalBefore : before.rowOfOther(ordinalBefore);
    }

    /** The record of a row before, if the version after has it no more. */
    int lost(int rowBefore) {
        OptionalInt ordinal = ordinal(before, rowBefore);
        return ordinal.isPresent() && records.after(ordinal.getAsInt()) == RecordMatching.NONE
                ? ordinal.getAsInt()
                : RecordMatching.NONE;
    }

    /** A reader of the tokens of records; for one thread. */
    Tokens tokens() {
        return new Tokens(of(before).reader(), of(after).reader());
    }

    private IssueRecords of(RowRecords rows) {
        return ofOne ? rows.records() : rows.pairing().orElseThrow().other();
    }

    /** Compares records by their tokens, without reading them. */
    final class Tokens {

        private final IssueRecords.Reader older;
        private final IssueRecords.Reader newer;

        private Tokens(IssueRecords.Reader older, IssueRecords.Reader newer) {
            this.older = older;
            this.newer = newer;
        }

        /** True when a record before and that of a row after have the same tokens, or are none. */
        boolean areSame(int ordinalBefore, int rowAfter) {
            OptionalInt now = ordinal(after, rowAfter);
            return now.isEmpty()
                    ? ordinalBefore == RecordMatching.NONE
                    : ordinalBefore != RecordMatching.NONE
                            && older.sameTokens(ordinalBefore, newer, now.getAsInt());
        }
    }
}
