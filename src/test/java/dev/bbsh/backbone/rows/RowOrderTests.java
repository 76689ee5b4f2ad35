package dev.bbsh.backbone.rows;

import static dev.bbsh.backbone.Issues.pair;
import static dev.bbsh.backbone.Issues.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RowOrderTests {

    private static final long NONE = IssueRecords.MISSING;

    private static IssueRows rows(String... keys) {
        return IssueRows.of(
                side(Stream.of(keys).map((key) -> pair(key, "X-1")).toArray(String[]::new)),
                Optional.empty(),
                (_) -> true,
                Progress.NONE);
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj((i) -> "A-" + i).toArray(String[]::new);
    }

    private static Stream<String> names(IssueRows rows, int[] sorted) {
        return Arrays.stream(sorted).mapToObj((row) -> rows.reader().any(row).name());
    }

    @Test
    void keysAreSortedByProjectThenByNumber() {
        IssueRows rows = rows("B-1", "A-10", "odd", "A-2", "A-1234567890", "A-0010", "A10-1");
        int[] all = IntStream.range(0, rows.size()).toArray();

        assertThat(names(rows, new RowOrder(rows, Progress.NONE).byKey(all, false)))
                .containsExactly("A-2", "A-10", "A-0010", "A-1234567890", "A10-1", "B-1", "odd");
        assertThat(names(rows, new RowOrder(rows, Progress.NONE).byKey(all, true)))
                .containsExactly("odd", "B-1", "A10-1", "A-1234567890", "A-10", "A-0010", "A-2");
    }

    @Test
    void rowsWithoutAValueAreLastInBothDirections() {
        IssueRows rows = rows(numbered(4));
        long[] values = {5, NONE, Long.MAX_VALUE - 1, -3};
        int[] all = {0, 1, 2, 3};

        assertThat(new RowOrder(rows, Progress.NONE).byNumber(all, (row) -> values[row], true))
                .containsExactly(2, 0, 3, 1);
        assertThat(new RowOrder(rows, Progress.NONE).byNumber(all, (row) -> values[row], false))
                .containsExactly(3, 0, 2, 1);
    }

    @Test
    void equalRowsKeepTheirOrderWhateverTheirNumber() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 3, 1_000, 1_025}) {
            IssueRows rows = rows(numbered(size));
            long[] values = random.longs(size, 0, 10).toArray();
            int[] all = IntStream.range(0, size).toArray();

            assertThat(new RowOrder(rows, Progress.NONE).byNumber(all, (row) -> values[row], true))
                    .containsExactly(
                            IntStream.range(0, size)
                                    .boxed()
                                    .sorted((a, b) -> Long.compare(values[b], values[a]))
                                    .mapToInt(Integer::intValue)
                                    .toArray());
        }
    }

    @Test
    void onlySelectedRowsAreSorted() {
        IssueRows rows = rows(numbered(6));

        assertThat(
                        new RowOrder(rows, Progress.NONE)
                                .byNumber(new int[] {1, 3, 5}, (row) -> row, true))
                .containsExactly(5, 3, 1);
        assertThat(new RowOrder(rows, Progress.NONE).first(new int[] {1, 3, 5}, (row) -> row == 5))
                .containsExactly(5, 1, 3);
    }
}
