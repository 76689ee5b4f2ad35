package dev.bbsh.jira.live.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParallelLimitTests {

    private static final long QUICK = 50_000_000;

    private final ParallelLimit limit = new ParallelLimit(2);

    @Test
    void growsToThreeTimesTheFirstNumberWhileAllPlacesAreTaken() throws InterruptedException {
        assertThat(limit.enter(0)).isTrue();
        limit.answered(QUICK);
        limit.answered(QUICK);
        assertThat(limit.limit()).as("one place was free").isEqualTo(2);
        for (int answers = 0; answers < 20; answers++) {
            while (limit.enter(0)) {
                // takes all places
            }
            limit.answered(QUICK);
        }
        assertThat(limit.limit()).isEqualTo(6);
        assertThat(limit.enter(0)).isFalse();
        limit.leave();
        assertThat(limit.enter(0)).isTrue();
    }

    @Test
    void growsNoMoreWhenAnswersBecomeSlow() throws InterruptedException {
        takeBoth();
        limit.answered(QUICK);
        for (int answers = 0; answers < 20; answers++) {
            limit.answered(4 * QUICK);
        }
        assertThat(limit.limit()).isEqualTo(2);
    }

    @Test
    void goesBackToTheFirstNumberForGoodAtTheFirstSignOfALimit() throws InterruptedException {
        takeBoth();
        limit.answered(QUICK);
        limit.answered(QUICK);
        assertThat(limit.limit()).isEqualTo(3);
        limit.bounded();
        assertThat(limit.limit()).isEqualTo(2);
        limit.answered(QUICK);
        limit.answered(QUICK);
        assertThat(limit.limit()).isEqualTo(2);
        assertThat(limit.enter(0)).as("both places are taken").isFalse();
    }

    private void takeBoth() throws InterruptedException {
        assertThat(limit.enter(0)).isTrue();
        assertThat(limit.enter(0)).isTrue();
    }
}
