package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A table of numbers answers as a plain map does, also after it was emptied. */
class LongTableTests {

    @Test
    void answersAsAMap() {
        Random random = new Random(7);
        LongTable table = new LongTable();
        for (int round = 0; round < 50; round++) {
            Map<Long, Long> map = new HashMap<>();
            int keys = random.nextInt(3_000);
            for (int i = 0; i < keys; i++) {
                long key = random.nextBoolean() ? random.nextInt(500) - 250 : random.nextLong();
                table.putIfAbsent(key, i);
                map.putIfAbsent(key, (long) i);
            }
            assertThat(table.size()).isEqualTo(map.size());
            map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
            assertThat(table.has(-1)).isEqualTo(map.containsKey(-1L));
            assertThat(table.get(Long.MAX_VALUE)).isEqualTo(LongTable.ABSENT);
            assertThat(table.get(Long.MAX_VALUE, -1)).isEqualTo(-1);
            assertThat(table.keys().sum())
                    .isEqualTo(map.keySet().stream().mapToLong(Long::longValue).sum());
            assertThat(table.values().sum())
                    .isEqualTo(map.values().stream().mapToLong(Long::longValue).sum());
            table.clear();
            assertThat(table.size()).isZero();
        }
    }
}
