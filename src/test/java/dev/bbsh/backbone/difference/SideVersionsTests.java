package dev.bbsh.backbone.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The amount of reading two versions is what is told on the way. */
class SideVersionsTests {

    private static final int ISSUES = 2_048;

    private static final long EACH = 4L * ISSUES;

    private final SideVersions one = versions(SideName.FIRST, "A", "B");
    private final SideVersions other = versions(SideName.SECOND, "B", "A");

    private static SideVersions versions(SideName name, String local, String remote) {
        return new SideVersions(side(name, local, remote), side(name, local, remote));
    }

    private static Side side(SideName name, String local, String remote) {
        return new Side(
                name,
                Span.of(
                        IntStream.range(0, ISSUES)
                                .mapToObj(
                                        (i) ->
                                                "{\"localIssueKey\": \"%s-%d\", \"remoteIssueKey\": \"%s-%d\"}"
                                                        .formatted(local, i, remote, i))
                                .collect(Collectors.joining(",", "[", "]"))));
    }

    /** Adds what is told until the next work begins. */
    private static final class Told implements Progress {

        private long total = -1;
        private final AtomicLong done = new AtomicLong();
        private boolean over;

        @Override
        public void begin(String what, long newTotal) {
            over = total >= 0;
            total = over ? total : newTotal;
        }

        @Override
        public void advance(long amount) {
            done.addAndGet(over ? 0 : amount);
        }
    }

    private static Told told(SideVersions one, Optional<SideVersions> other) {
        Told told = new Told();
        DataDifference.of(one, other, (_) -> true, told);
        return told;
    }

    @Test
    void tellsOfAllRecordsAndPairs() {
        Told told = told(one, Optional.of(other));
        assertThat(told.total).isEqualTo(2 * EACH + 2 * ISSUES);
        assertThat(told.done).hasValue(told.total);
    }

    @Test
    void tellsOfNothingThatWasReadBefore() {
        IssueRecords.of(one.before(), Progress.NONE);
        IssueRecords.of(other.after(), Progress.NONE);
        Told told = told(one, Optional.of(other));
        assertThat(told.total).isEqualTo(2 * EACH);
        assertThat(told.done).hasValue(told.total);
    }

    @Test
    void tellsOfOneSideAlone() {
        IssueRecords.of(one.before(), Progress.NONE);
        Told told = told(one, Optional.empty());
        assertThat(told.total).isEqualTo(ISSUES);
        assertThat(told.done).hasValue(told.total);
    }
}
