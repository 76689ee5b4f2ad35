package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTests {

    @ParameterizedTest
    @CsvSource({
        "250GB, 250000000000, 250GB",
        "1.5 TB, 1500000000000, 1500GB",
        "2TiB, 2199023255552, 2199023255552B",
        "1b, 1, 1B",
        "0.0015kb, 1, 1B",
        "8000000TB, 8000000000000000000, 8000000TB"
    })
    void aSizeThatIsReadCanBeTypedAgain(String typed, long bytes, String again) {
        assertThat(ByteSize.of(typed, "")).isEqualTo(bytes);
        assertThat(ByteSize.typed(bytes)).isEqualTo(again);
        assertThat(ByteSize.of(again, "")).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "GB", "-5GB", "0B", "0.1B", "8000001TB", "9999999999999999999B"})
    void whatIsNoSizeIsRefused(String typed) {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> ByteSize.of(typed, "line"))
                .satisfies((error) -> assertThat(error.advice()).isEqualTo("line"));
    }

    @Test
    void sizesAreShownInTheLargestUnit() {
        assertThat(ByteSize.words(1)).isEqualTo("1 byte");
        assertThat(ByteSize.words(20_992)).isEqualTo("21.0 KB");
    }
}
