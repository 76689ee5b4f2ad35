package dev.bbsh.backbone.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NameCountsTests {

    private final NameCounts counts = new NameCounts();

    @Test
    void knowsNothingBeforeANameIsCounted() {
        assertThat(counts.mostFrequent()).isEmpty();
    }

    @Test
    void knowsTheMostFrequent() {
        List.of("SP2", "SAM2", "SAM2", "ZED").forEach(counts::add);

        assertThat(counts.mostFrequent()).contains("SAM2");
        counts.add("ZED", 2);
        assertThat(counts.mostFrequent()).contains("ZED");
    }

    @Test
    void takesTheLastOfSeveralThatAreEquallyFrequent() {
        List.of("SP2", "SAM2", "A", "SAM2", "SP2", "A").forEach(counts::add);

        assertThat(counts.mostFrequent()).contains("SP2");
    }
}
