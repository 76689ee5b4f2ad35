package dev.bbsh.check.config.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigratedSuffixTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Size (migrated)",
                "Size(migrated)",
                "Size (migrated 2)",
                "SIZE (Migrated)",
                "Size (migrated) (migrated 3)",
                "Size (migrated on 3 May 2024)",
                "size [migrated] "
            })
    void theSuffixInAnyFormLeavesTheSameName(String name) {
        assertThat(MigratedSuffix.isOn(name)).isTrue();
        assertThat(MigratedSuffix.base(name)).isEqualTo("size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Size",
                "(not migrated)",
                "Size (migratedness)",
                "migrated",
                "Size (migrated",
                ""
            })
    void otherNamesHaveNone(String name) {
        assertThat(MigratedSuffix.isOn(name)).isFalse();
        assertThat(MigratedSuffix.base(name)).isEqualTo(LookupRequest.normalised(name));
    }

    @Test
    void theHighestNumberIsTheNewest() {
        assertThat(MigratedSuffix.number("Size (migrated 12)")).isEqualTo(12);
        assertThat(MigratedSuffix.number("Size (migrated)")).isEqualTo(1);
        assertThat(MigratedSuffix.number("Size (migrated 99999999999)")).isEqualTo(1);
        assertThat(MigratedSuffix.number("Size 7")).isEqualTo(1);
    }

    @Test
    void aMillionBlanksTakeNoTime() {
        String name = "a" + " ".repeat(1_000_000) + "(migrated) x";
        assertThat(MigratedSuffix.isOn(name)).isFalse();
    }
}
