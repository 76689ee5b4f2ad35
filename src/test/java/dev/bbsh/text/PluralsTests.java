package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class PluralsTests {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                12,
                999,
                1_000,
                1_204,
                999_999,
                1_000_000,
                12_345_678,
                -1,
                -999,
                -1_000,
                -123_456,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void groupsDigitsAsTheFormatterDoes(long count) {
        assertThat(Plurals.of(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
    }
}
