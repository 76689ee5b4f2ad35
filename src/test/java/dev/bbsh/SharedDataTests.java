package dev.bbsh;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedDataTests {

    @Test
    void readingItWithoutSayingSoFailsOnEveryMachine() {
        assertThatThrownBy(() -> SharedData.path("samples"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@NeedsSharedData(\"samples\") is missing");
    }

    @Test
    @NeedsSharedData("samples")
    void sayingSoForOneFolderIsNotEnoughForAnother() {
        assertThatThrownBy(() -> SharedData.path("configs"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@NeedsSharedData(\"configs\") is missing");
    }
}
