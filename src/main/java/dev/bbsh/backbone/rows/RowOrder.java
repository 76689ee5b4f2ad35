package dev.bbsh.backbone.rows;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.work.Progress;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Orders of rows. Rows that are equal keep their order. */
public final class RowOrder {

    private final RowRecords rows;
    private final Progress progress;

    public RowOrder(RowRecords rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /** The rows of a kind first. */
    public int[] first(int[] selected, IntPredicate kind) {
        return IntStream.concat(
                        IntStream.of(selected).filter(kind),
                        IntStream.of(selected).filter(kind.negate()))
                .toArray();
    }

    /**
     * Rows by a number or a time. Those without one are last.
     *
     * @param value of a row; {@link IssueRecords#MISSING} for none
     */
    public int[] byNumber(int[] selected, IntToLongFunction value, boolean largestFirst) {
        long[] values = new long[rows.size()];
        for (int row : selected) {
            long number = value.applyAsLong(row);
            // Not negated, as the smallest number has no opposite: all bits turned has the order.
            values[row] =
                    number == IssueRecords.MISSING
                            ? Long.MAX_VALUE
                            : largestFirst ? ~number : number;
        }
        return sorted(selected, values);
    }

    /** Rows by the key of the one side's issue, or that of an unmatched issue of the other. */
    public int[] byKey(int[] selected, boolean turned) {
        RowRecords.Reader reader = rows.reader();
        return byText(selected, (row) -> reader.key(row).or(() -> reader.partnerKey(row)), turned);
    }

    /** Rows by the key of the other side's issue; those without one are last. */
    public int[] byPartner(int[] selected, boolean turned) {
        RowRecords.Reader reader = rows.reader();
        return byText(selected, reader::partnerKey, turned);
    }

    private int[] byText(int[] selected, IntFunction<Optional<String>> key, boolean turned) {
        long[] ranks = KeyRanks.of(selected.length, (at) -> key.apply(selected[at]), progress);
        long[] values = new long[rows.size()];
        for (int at = 0; at < selected.length; at++) {
            long rank = ranks[at];
            values[selected[at]] = turned && rank != Long.MAX_VALUE ? ~rank : rank;
        }
        return sorted(selected, values);
    }

    /** Sorts rows by their values, from the bottom up, in two arrays that take turns. */
    private int[] sorted(int[] selected, long[] values) {
        int[] from = selected.clone();
        int[] to = new int[from.length];
        for (int width = 1; width > 0 && width < from.length; width *= 2) {
            for (int begin = 0; begin >= 0 && begin < from.length; begin += 2 * width) {
                if ((begin & 1023) < 2) {
                    progress.advance(0);
                }
                merge(from, to, new Runs(begin, width, from.length), values);
            }
            int[] turn = from;
            from = to;
            to = turn;
        }
        return from;
    }

    /**
     * Two sorted runs side by side.
     *
     * @param begin where the first one begins
     * @param width the length of each, unless the rows end before
     */
    private record Runs(int begin, int width, int size) {

        int middle() {
            return Math.min(size, begin + width);
        }

        int end() {
            return (int) Math.min(size, begin + 2L * width);
        }
    }

    private static void merge(int[] from, int[] to, Runs runs, long[] values) {
        int left = runs.begin();
        int middle = runs.middle();
        int right = middle;
        int end = runs.end();
        for (int at = left; at < end; at++) {
            boolean takesLeft =
                    left < middle && (right >= end || values[from[left]] <= values[from[right]]);
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }
}
