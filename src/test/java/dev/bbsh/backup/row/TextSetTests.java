package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TextSetTests {

    @Test
    void eachTextHasOnePlace() {
        Random random = new Random(5);
        TextSet set = new TextSet();
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < 20_000; each++) {
            String text =
                    (each % 7 == 0 ? "ü" : "") + "x".repeat(random.nextInt(40)) + each % 5_000;
            int place = set.add(text);
            if (place == texts.size()) {
                texts.add(text);
            }
            assertThat(texts.get(place)).isEqualTo(text);
        }

        assertThat(texts).doesNotHaveDuplicates();
        assertThat(set.size()).isEqualTo(texts.size());
        for (int place = 0; place < texts.size(); place++) {
            assertThat(set.find(texts.get(place))).isEqualTo(place);
            assertThat(set.get(place)).isEqualTo(texts.get(place));
        }
        assertThat(set.find("y")).isEqualTo(-1);
    }

    @Test
    void valuesOfRowsAndTablesAreTheSameTexts() {
        BackupRow row = new BackupRow(2);
        row.begin(1);
        row.set(0, "größe");
        row.set(1, "plain");
        RowTable table = new RowTable(List.of("a", "b"));
        table.row(row);
        TextSet set = new TextSet();

        assertThat(set.add("")).isEqualTo(0);
        assertThat(set.add("plain")).isEqualTo(1);
        assertThat(set.add(row, 1)).isEqualTo(1);
        assertThat(set.add(row, 0)).isEqualTo(2);
        assertThat(table.addTo(set, 0, 0)).isEqualTo(2);
        assertThat(table.addTo(set, 0, 1)).isEqualTo(1);
        assertThat(table.count(0, "größe")).isEqualTo(1);
        assertThat(table.count(1, "größe")).isZero();
    }
}
