package dev.bbsh.backup.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backup.content.IssueCounts.Thing;

import org.junit.jupiter.api.Test;

class IssueCountsTests {

    @Test
    void countsByIssueAndThing() {
        IssueCounts counts = new IssueCounts();
        for (long issue = 0; issue < 10_000; issue++) {
            for (long each = 0; each <= issue % 3; each++) {
                counts.add(Thing.COMMENT, issue * 1_000_003, 0);
            }
            counts.add(Thing.ATTACHMENT, issue * 1_000_003, issue);
        }
        counts.addWaiting();

        for (long issue = 0; issue < 10_000; issue++) {
            assertThat(counts.of(Thing.COMMENT, issue * 1_000_003))
                    .isEqualTo((int) (issue % 3) + 1);
            assertThat(counts.bytes(issue * 1_000_003)).isEqualTo(issue);
        }
        assertThat(counts.of(Thing.LINK, 0)).isZero();
        assertThat(counts.of(Thing.COMMENT, 12)).isZero();
        assertThat(counts.issues()).hasSize(10_000).startsWith(0, 1_000_003);
    }
}
