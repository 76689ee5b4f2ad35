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
        assertThat(rate(200, 1_000, 4).words(false)).isEqualTo(", 50/s, 16 s left");
        assertThat(rate(6_000_000, 9_000_000, 3).words(false)).isEqualTo(", 2,000,000/s, 2 s left");
    }

    @Test
    void aBeginningPredictsNothing() {
        assertThat(rate(19, 1_000, 4).words(true)).isEmpty();
        assertThat(rate(20, 1_000, 4).words(true)).isEqualTo(", 5 bytes/s, 3 min left");
        assertThat(rate(12, 1_000, 6).words(false)).isEqualTo(", 2.0/s, 8 min left");
    }

    @Test
    void anUnknownTotalHasTheTimeSoFar() {
        assertThat(rate(3_000, -1, 3).words(true)).isEqualTo(", 1.0 KB/s, 3 s so far");
        assertThat(rate(3_000, -1, 3).words(false)).isEqualTo(", 3 s so far");
        assertThat(rate(3_000, 2_000, 3).words(false)).isEqualTo(", 1,000/s");
    }

    @Test
    void longTimesAreMinutesAndHours() {
        assertThat(rate(10, 1_010, 20).words(false)).isEqualTo(", 0.5/s, 33 min left");
        assertThat(rate(1, 10_001, 6).words(false)).isEqualTo(", 0.2/s, 17 h left");
        assertThat(rate(999, 1_000, 3).words(false)).isEqualTo(", 333/s, 1 s left");
    }

    private static ProgressRate rate(long done, long total, long seconds) {
        return new ProgressRate(done, total, seconds * SECOND);
    }
}
