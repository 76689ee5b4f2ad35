package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RowTableTests {

    @Test
    void keepsWhatWasStoredAcrossChunks() {
        Random random = new Random(7);
        RowTable table = new RowTable(List.of("a", "b", "c"));
        List<List<String>> stored = new ArrayList<>();
        int[] lengths = {0, 1, 127, 128, 5_000, 400_000};
        for (int row = 0; row < 400; row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < 3; column++) {
                int length = row % 50 == 0 ? lengths[5] : lengths[random.nextInt(5)];
                values.add("ä".repeat(random.nextInt(2)) + "x".repeat(length));
            }
            stored.add(values);
            add(table, values);
        }

        assertThat(table.size()).isEqualTo(400);
        for (int row = 0; row < 400; row++) {
            assertThat(table.get(row, 0)).isEqualTo(stored.get(row).get(0));
            assertThat(table.get(row, 1)).isEqualTo(stored.get(row).get(1));
            assertThat(table.get(row, "c")).isEqualTo(stored.get(row).get(2));
        }
    }

    @Test
    void aRowLargerThanAChunkIsKept() {
        RowTable table = new RowTable(List.of("a"));
        add(table, List.of("first"));
        add(table, List.of("y".repeat(3_500_000)));
        add(table, List.of("last"));

        assertThat(table.get(0, 0)).isEqualTo("first");
        assertThat(table.get(1, 0)).hasSize(3_500_000).startsWith("yyy").endsWith("yyy");
        assertThat(table.get(2, 0)).isEqualTo("last");
    }

    @Test
    void theIndexFindsEachRowAndNoOther() {
        RowTable table = new RowTable(List.of("id", "name"));
        for (int row = 0; row < 5_000; row++) {
            add(table, List.of(Integer.toString(row), "name" + row % 1_000));
        }
        RowIndex names = RowIndex.of(table, "name");

        assertThat(names.all("name7").boxed()).containsExactly(7, 1007, 2007, 3007, 4007);
        assertThat(names.has("name1000")).isFalse();
        assertThat(RowIndex.of(table, "id").first("4999")).hasValue(4999);
        assertThat(RowIndex.of(new RowTable(List.of("id")), "id").has("1")).isFalse();
    }

    private static void add(RowTable table, List<String> values) {
        BackupRow row = new BackupRow(values.size());
        row.begin(1);
        for (int column = 0; column < values.size(); column++) {
            row.set(column, values.get(column));
        }
        table.row(row);
    }
}
