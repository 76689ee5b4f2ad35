package dev.bbsh.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A path that is too long for its cell keeps its beginning and its end. */
class PathExcerptTests {

    private static final String LONG = "$.firstConnector[0].history.entries.comments[2].id";

    @Test
    void aPathThatFitsIsWhole() {
        assertThat(PathExcerpt.of(LONG, LONG.length())).isEqualTo(LONG);
    }

    @Test
    void stepsInTheMiddleAreLeftOut() {
        assertThat(PathExcerpt.of(LONG, 38)).isEqualTo("$.firstConnector[0]….comments[2].id");
        assertThat(PathExcerpt.of(LONG, 25)).isEqualTo("$.firstConnector…[2].id");
    }

    @Test
    void aFirstNameThatDoesNotFitIsBegun() {
        assertThat(PathExcerpt.of(LONG, 16)).isEqualTo("$.firstCo…[2].id");
        assertThat(PathExcerpt.of(LONG, 9)).isEqualTo("$…[2].id");
    }

    @Test
    void theIndexesOfTheEndStay() {
        assertThat(PathExcerpt.of("$.firstConnector.fieldMappings[1].values[0]", 31))
                .isEqualTo("$.firstConnector…[1].values[0]");
    }

    @Test
    void aNameInBracketsIsOneStep() {
        assertThat(PathExcerpt.of("$.firstConnector.advanced['it\\'s [a].b'][0]", 24))
                .isEqualTo("$.fir…['it\\'s [a].b'][0]");
    }

    @Test
    void aLastNameThatDoesNotFitIsCutItself() {
        assertThat(PathExcerpt.of("$.a.aVeryLongNameOfACustomField", 13))
                .isEqualTo("$.a.…tomField");
        assertThat(PathExcerpt.of("$['日本語日本語日本語']", 12)).isEqualTo("$['…日本語']");
    }

    @Test
    void noExcerptIsWiderThanItsCell() {
        for (String path : new String[] {LONG, "$['日本語'][0].abc['日本語'].x", "$[0][1][2][3][4]"}) {
            for (int cells = 1; cells < DisplayWidth.of(path); cells++) {
                assertThat(DisplayWidth.of(PathExcerpt.of(path, cells)))
                        .as(path + " in " + cells)
                        .isLessThanOrEqualTo(cells);
            }
        }
    }
}
