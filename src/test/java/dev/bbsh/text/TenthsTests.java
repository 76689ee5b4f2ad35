package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TenthsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "0.04, 0.0",
        "0.05, 0.1",
        "4.2, 4.2",
        "4.25, 4.3",
        "9.96, 10.0",
        "999.96, 1000.0"
    })
    void oneDecimalPlaceIsShown(double number, String words) {
        assertThat(Tenths.of(number)).isEqualTo(words);
    }
}
