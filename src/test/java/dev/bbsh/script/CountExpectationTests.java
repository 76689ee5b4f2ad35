package dev.bbsh.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountExpectationTests {

    @ParameterizedTest
    @CsvSource({
        "=, false, true, false",
        "!=, true, false, true",
        "<, true, false, false",
        "<=, true, true, false",
        ">, false, false, true",
        ">=, false, true, true",
    })
    void aCountIsCompared(String sign, boolean two, boolean three, boolean four) {
        CountExpectation expectation = CountExpectation.of(sign, "3");

        assertThat(expectation.isMetBy(2)).isEqualTo(two);
        assertThat(expectation.isMetBy(3)).isEqualTo(three);
        assertThat(expectation.isMetBy(4)).isEqualTo(four);
        assertThat(expectation).hasToString(sign + " 3");
    }

    @Test
    void whatIsNoComparisonIsRefused() {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> CountExpectation.of("==", "3"))
                .withMessage("'==' is not a comparison")
                .satisfies((e) -> assertThat(e.advice()).contains("!=  <  <=  >  >="));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> CountExpectation.of("=", "three"))
                .withMessage("'three' is not a whole number");
    }
}
