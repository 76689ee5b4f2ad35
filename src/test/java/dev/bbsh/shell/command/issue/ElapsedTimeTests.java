package dev.bbsh.shell.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElapsedTimeTests {

    @Test
    void theUnitGrowsWithTheTime() {
        assertThat(ElapsedTime.of(0)).isEqualTo("0 ms");
        assertThat(ElapsedTime.of(999)).isEqualTo("999 ms");
        assertThat(ElapsedTime.of(38_689)).isEqualTo("38 s");
        assertThat(ElapsedTime.of(3_599_999)).isEqualTo("59 min");
        assertThat(ElapsedTime.of(3_600_000)).isEqualTo("1 hour");
        assertThat(ElapsedTime.of(36_000_000)).isEqualTo("10 hours");
        assertThat(ElapsedTime.of(595_906_000)).isEqualTo("6.9 days");
        assertThat(ElapsedTime.of(1_728_000_000_000L)).isEqualTo("20,000 days");
    }
}
