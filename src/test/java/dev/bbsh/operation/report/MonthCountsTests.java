package dev.bbsh.operation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.report.Chapter.Bar;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MonthCountsTests {

    private static final List<String> NAMES = List.of("one", "other");

    private final MonthCounts months = new MonthCounts(2);

    private void add(int series, String time) {
        months.add(series, Instant.parse(time).toEpochMilli());
    }

    @Test
    void aMonthBeginsAtItsFirstMillisecond() {
        add(0, "2025-01-31T23:59:59.999Z");
        add(0, "2025-02-01T00:00:00Z");
        add(1, "2025-02-28T23:59:59.999Z");
        assertThat(months.bars())
                .containsExactly(
                        new Bar("2025-01", List.of(1L, 0L)), new Bar("2025-02", List.of(1L, 1L)));
        assertThat(months.before(NAMES)).isEmpty();
    }

    @Test
    void monthsWithoutAnyCountHaveABarToo() {
        add(0, "2024-12-05T00:00:00Z");
        add(0, "2025-02-05T00:00:00Z");
        assertThat(months.bars())
                .extracting(Bar::label)
                .containsExactly("2024-12", "2025-01", "2025-02");
    }

    @Test
    void whatIsBeforeTwoYearsIsToldInASentence() {
        add(0, "2002-05-05T00:00:00Z");
        add(1, "2023-06-30T00:00:00Z");
        add(0, "2025-06-30T00:00:00Z");
        assertThat(months.bars()).hasSize(24);
        assertThat(months.bars().getFirst()).isEqualTo(new Bar("2023-07", List.of(0L, 0L)));
        assertThat(months.before(NAMES)).isEqualTo(" Before 2023-07: 1 one, 1 other.");
    }

    @Test
    void countsOfSeveralThreadsAreAdded() {
        add(0, "2025-06-30T00:00:00Z");
        MonthCounts others = new MonthCounts(2);
        others.add(1, Instant.parse("2025-06-01T00:00:00Z").toEpochMilli());
        months.addAll(others);
        assertThat(months.bars()).containsExactly(new Bar("2025-06", List.of(1L, 1L)));
    }

    @Test
    void withoutTimesThereIsNoBar() {
        assertThat(months.bars()).isEmpty();
        assertThat(months.before(NAMES)).isEmpty();
        assertThat(months.isEmpty()).isTrue();
    }
}
