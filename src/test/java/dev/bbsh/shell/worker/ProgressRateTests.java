package dev.bbsh.shell.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressRateTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void tellsSpeedAndTimeLeftOnceItIsSteady() {
        assertThat(new ProgressRate(100, 1_000, SECOND / 3).words(true)).isEmpty();
        assertThat(rate(0, 1_000, 5).words(true)).isEmpty();
        assertThat(rate(2_000_000_000, 5_000_000_000L, 4).words(true))
                .isEqualTo(", 500.0 MB/s, 6 s left");
        assertThat(rate(200, 1_000, 4).words(false)).isEqualTo(", 16 s left");
    }

    @Test
    void anUnknownTotalHasNoTimeLeft() {
        assertThat(rate(3_000, -1, 3).words(true)).isEqualTo(", 1.0 KB/s");
        assertThat(rate(3_000, -1, 3).words(false)).isEmpty();
        assertThat(rate(3_000, 2_000, 3).words(false)).isEmpty();
    }

    @Test
    void longTimesAreMinutesAndHours() {
        assertThat(rate(1, 101, 2).words(false)).isEqualTo(", 3 min left");
        assertThat(rate(1, 10_001, 2).words(false)).isEqualTo(", 6 h left");
        assertThat(rate(999, 1_000, 3).words(false)).isEqualTo(", 1 s left");
    }

    private static ProgressRate rate(long done, long total, long seconds) {
        return new ProgressRate(done, total, seconds * SECOND);
    }
}
