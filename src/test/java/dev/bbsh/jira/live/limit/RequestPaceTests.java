package dev.bbsh.jira.live.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class RequestPaceTests {

    private static final Instant NOW = Instant.parse("2024-03-04T10:00:00Z");

    private static final long SECOND = 1_000_000_000L;

    @Test
    void startsAtOnceWhileNothingIsKnown() {
        RequestPace pace = new RequestPace();

        for (int i = 0; i < 1_000; i++) {
            assertThat(pace.turn(0)).isZero();
        }
    }

    @Test
    void followsTheFillRateOfDataCenter() {
        RequestPace pace = new RequestPace();
        RateLimit told =
                limit(
                        Map.of(
                                "X-RateLimit-Limit", "10",
                                "X-RateLimit-Remaining", "2",
                                "X-RateLimit-FillRate", "20",
                                "X-RateLimit-Interval-Seconds", "2"));
        assertThat(pace.turn(0)).isZero();
        pace.answered(told, NOW, 0);

        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.turn(0)).isZero();
        assertThat(pace.turn(0)).isZero();
        assertThat(pace.turn(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.turn(SECOND / 10)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void learnsFromRefusals() {
        RequestPace pace = new RequestPace();
        for (int i = 0; i < 20; i++) {
            assertThat(pace.turn(i)).isZero();
            pace.answered(limit(Map.of()), NOW, i);
        }
        pace.refused(100);
        pace.pause(Duration.ofSeconds(1), 100);

        assertThat(pace.perSecond()).isBetween(19.0, 20.0);
        assertThat(pace.pauseLeft(200)).isBetween(Duration.ofMillis(999), Duration.ofSeconds(1));
        assertThat(pace.pauseLeft(2 * SECOND)).isZero();
        assertThat(pace.turn(2 * SECOND)).isZero();
        assertThat(pace.turn(2 * SECOND)).isGreaterThan(Duration.ofMillis(40));
    }

    @Test
    void pausesUntilTheWindowOfCloudEnds() {
        RequestPace pace = new RequestPace();
        Map<String, String> empty =
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2024-03-04T10:01Z");
        pace.answered(limit(empty), NOW, 0);

        assertThat(pace.pauseLeft(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pace.pauseLeft(60 * SECOND)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1000",
        "1.5,1500",
        "'Mon, 04 Mar 2024 10:00:30 GMT',30000",
        "'Mon, 04 Mar 2024 09:00:00 GMT',0",
        "2024-03-04T10:00:10Z,10000",
        "99999999999999999999,315360000000",
    })
    void readsWaits(String text, long millis) {
        assertThat(limit(Map.of("Retry-After", text)).retryAfter())
                .contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"-1", "soon", "''", "1e9", "0x10"})
    void takesAbsurdWaitsForNone(String text) {
        assertThat(limit(Map.of("Retry-After", text)).retryAfter()).isEmpty();
    }

    @Test
    void backsOffWithJitter() {
        RetryPolicy policy = RetryPolicy.USUAL;
        for (int i = 0; i < 100; i++) {
            assertThat(policy.waitAfter(3, Optional.empty()).orElseThrow())
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        }
        assertThat(policy.waitAfter(1, Optional.of(Duration.ofDays(1)))).isEmpty();
        assertThat(policy.waitAfter(60, Optional.empty()).orElseThrow())
                .isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void givesUpASiteThatRefusesEverything() {
        RetryBudget budget = new RetryBudget(3);

        for (int i = 0; i < 3; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.take()).isFalse();
        for (int i = 0; i < 5; i++) {
            budget.answered();
        }
        assertThat(budget.take()).isTrue();
    }

    private static RateLimit limit(Map<String, String> headers) {
        Map<String, List<String>> all =
                headers.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, (each) -> List.of(each.getValue())));
        return RateLimit.of(HttpHeaders.of(all, (_, _) -> true), NOW);
    }
}
