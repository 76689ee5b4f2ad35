package dev.bbsh.repair.wrapped.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTests {

    @Test
    void aTextThatUtf8WouldMakeLargerThanAnArrayDoesNotFit() {
        int half = 1 << 30;
        assertThat(ForeignText.fits(half, 1_000)).isTrue();
        assertThat(ForeignText.fits(half, half / 2 - 8)).isTrue();
        assertThat(ForeignText.fits(half, half / 2)).isFalse();
        assertThat(ForeignText.fits(half, half)).isFalse();
        assertThat(ForeignText.fits(Integer.MAX_VALUE, 0)).isFalse();
    }
}
