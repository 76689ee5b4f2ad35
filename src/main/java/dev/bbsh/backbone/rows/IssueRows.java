package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.index.IssueRecords;
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
 * The issues of one or two sides as rows with their values, which are kept in arrays, about sixty
 * bytes a row.
 */
public final class IssueRows extends RowRecords {

    /** The number of rows that a thread reads at a time. */
    private static final int AT_ONCE = 1 << 13;

    private final NewestTime newest;
    private final IssueRowColumns columns;

    private IssueRows(RowRecords records, IssueRowColumns columns, NewestTime newest) {
        super(records);
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
        RowRecords records = RowRecords.of(one, other, progress);
        IssueRowColumns columns = new IssueRowColumns(records.size());
        progress.begin("reading issues", records.size());
        List<Function<Progress, NewestTime>> works = new ArrayList<>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            int first = from;
            int end = Math.min(records.size(), from + AT_ONCE);
            works.add(
                    (here) ->
                            new IssueRowReader(records, columns, new NewestTime(plausible))
                                    .read(first, end, here));
        }
        NewestTime newest = new NewestTime(plausible);
        Parallel.run(works, progress).forEach(newest::add);
        return new IssueRows(records, columns, newest);
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
        return newest.time();
    }
}
