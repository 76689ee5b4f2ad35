package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.plan.QueryPlanner;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Paths that would run for hours: they end when the user says so, or at a limit that is said. */
@Execution(ExecutionMode.CONCURRENT)
class PathologyTests {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final int DEEPEST = 500;
    private static final JsonValue DEEP = nested("{\"a\":", "1", "}");
    private static final JsonValue ARRAYS = nested("[", "", "]");
    private static final JsonValue WIDE =
            parsed(
                    "{\"l\":["
                            + "{\"a\":{\"a\":[1,2]}},".repeat(500_000)
                            + "\""
                            + "a".repeat(40)
                            + "b\"]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..a..a..a..a..a..a",
                "$..*..*..*..*..*..*",
                "$..[?@..[?count(@..*) == 1]]",
                "$[?count($..a..a..a..a..a) == 1]",
            })
    void deepDescentsEndWhenCancelled(String path) {
        assertEndsWhenCancelled(DEEP, path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.l[?@ =~ /(.*a){25}/]",
                "$.l[?match(@, '(.*a){25}')]",
                "$.l[?@ == $.l[-1] || $.l == @ || count($.l[?@ == $.l]) == 3 || count($..*..*) =="
                        + " 1]",
                "$.l[?count($.l[?@.a.a[0] == 3]) == @.x || count(@..a) > 9 || value($..x) == 3]",
            })
    void slowConditionsEndWhenCancelled(String path) {
        assertEndsWhenCancelled(WIDE, path);
    }

    @Test
    void nestingAtTheLimitNeedsNoStack() {
        assertThat(count(DEEP, "$..a")).isEqualTo(DEEPEST);
        assertThat(count(ARRAYS, "$..*")).isEqualTo(DEEPEST - 1);
        assertThat(count(DEEP, "$..*..*")).isEqualTo(DEEPEST * (DEEPEST - 1) / 2);
        assertThat(count(DEEP, "$[?@ == $.a]")).isEqualTo(1);
        assertThat(count(ARRAYS, "$" + "[0]".repeat(DEEPEST - 1))).isEqualTo(1);
    }

    @Test
    void longChainsAreEvaluated() {
        assertThat(count(WIDE, "$.l[0][?@" + "&&@".repeat(100_000) + "]")).isEqualTo(1);
        assertThat(count(WIDE, "$.l[0][?@.x" + "||@.x".repeat(100_000) + "]")).isZero();
    }

    @Test
    void numbersOfAnySizeAreCompared() {
        JsonValue numbers =
                parsed(
                        "[1e999999999, -1e-999999999, 1E400, 10e399, 9007199254740993,"
                                + " 0e9999999999999999999]");
        assertThat(count(numbers, "$[?@ > 1e400]")).isEqualTo(1);
        assertThat(count(numbers, "$[?@ == 1e400]")).isEqualTo(2);
        assertThat(count(numbers, "$[?@ == 9007199254740992]")).isZero();
        assertThat(count(numbers, "$[?@ < 0]")).isEqualTo(1);
        assertThat(count(numbers, "$[?@ == -0.0]")).isEqualTo(1);
        assertThat(count(numbers, "$[?@ < 1e1000000000000000000]")).isEqualTo(6);
    }

    @Test
    void tooManyMatchesAreRefused() {
        Query query = JsonPath.parse("$..a..a..a..a..a").query();
        Matches matches = new QueryPlanner(DEEP, Progress.NONE).matches(query, 1_000_000);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(matches::count)
                .withMessage("the path finds more than 1000000 values");
    }

    private static void assertEndsWhenCancelled(JsonValue root, String path) {
        Duration wait = longestWait(root, path);
        for (int i = 0; i < 2 && wait.compareTo(SOON) >= 0; i++) {
            wait = longestWait(root, path);
        }
        assertThat(wait).as(path).isLessThan(SOON);
    }

    /**
     * The longest wait after a cancellation at the worst moment, in processor time of the thread.
     * So it does not matter when a query is cancelled here, nor whether it ends before, nor what
     * else the machine does.
     */
    private static Duration longestWait(JsonValue root, String path) {
        Looks looks = new Looks();
        try {
            JsonPath.parse(path).in(root, looks).count();
        } catch (CancelledException expected) {
            assertThat(looks.cancelled()).isTrue();
        }
        return looks.longest();
    }

    /** The times between looks for a cancellation, which comes after a while. */
    private static final class Looks implements Progress {

        private static final long WHILE = Duration.ofMillis(400).toNanos();

        private final long begin = now();
        private long last = begin;
        private long longest;

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long amount) {
            look();
            if (cancelled()) {
                throw new CancelledException();
            }
        }

        private void look() {
            long now = now();
            longest = Math.max(longest, now - last);
            last = now;
        }

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private boolean cancelled() {
            return last - begin > WHILE;
        }

        /** The longest time between two looks; the end counts as one. */
        private Duration longest() {
            look();
            return Duration.ofNanos(longest);
        }
    }

    private static long count(JsonValue root, String path) {
        return JsonPath.parse(path).in(root, Progress.NONE).count();
    }

    private static JsonValue nested(String open, String inmost, String close) {
        return parsed(open.repeat(DEEPEST) + inmost + close.repeat(DEEPEST));
    }

    private static JsonValue parsed(String json) {
        return Document.parse(json).root();
    }
}
