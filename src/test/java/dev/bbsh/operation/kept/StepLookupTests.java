package dev.bbsh.operation.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.guide.Guide;
import dev.bbsh.guide.Scenario;
import dev.bbsh.guide.Situation;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of several steps with a word, the only one that isn't done yet is meant. */
class StepLookupTests {

    private static final Guide GUIDE = Guide.of(Scenario.S5, Situation.NOTHING);

    @Test
    void theOnlyOpenStepIsMeant() {
        List<Guide.Step> with =
                GUIDE.tasks().stream().filter((step) -> step.text().contains("sync")).toList();
        assertThat(with).hasSizeGreaterThan(1);
        Guide.Step first = with.getFirst();
        Set<String> others =
                GUIDE.tasks().stream()
                        .map(Guide.Step::page)
                        .filter((page) -> !page.equals(first.page()))
                        .collect(Collectors.toSet());
        assertThat(new StepLookup(GUIDE.withDone(others)).find("sync").page())
                .isEqualTo(first.page());
        assertThatThrownBy(() -> new StepLookup(GUIDE).find("sync"))
                .hasMessageContaining("'sync' is in several steps");
    }

    @Test
    void aNumberOrAWordThatNoStepHasIsRefused() {
        assertThat(new StepLookup(GUIDE).find("1").page())
                .isEqualTo(GUIDE.tasks().getFirst().page());
        assertThatThrownBy(() -> new StepLookup(GUIDE).find("0"))
                .hasMessageContaining("S5 has no step 0");
        assertThatThrownBy(() -> new StepLookup(GUIDE).find("no such word"))
                .hasMessageContaining("no step of S5 contains");
    }
}
