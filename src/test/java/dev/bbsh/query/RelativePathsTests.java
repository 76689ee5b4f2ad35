package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.query.parse.RelativePaths;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

class RelativePathsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static String exact(String text) {
        return RelativePaths.exact(text, NOW, ZoneId.of("Europe/Berlin"));
    }

    @Test
    void everyTimeInAFilterBecomesADateAndTheRestStays() {
        assertThat(
                        exact(
                                "key,-a[?@.b<now()],['c'][?@.d>ago('1d')],@.e,$.f[?@.g<date('2020-06-01')]"))
                .isEqualTo(
                        "key,-a[?@.b<date('2026-11-21T10:00+01:00')],"
                                + "['c'][?@.d>date('2026-11-20T10:00+01:00')],@.e,"
                                + "$.f[?@.g<date('2020-06-01T00:00+02:00')]");
    }

    @Test
    void aTextWithoutTimesOrWithAMistakeStaysAsItIs() {
        assertThat(exact("a,b[,'x")).isEqualTo("a,b[,'x");
        assertThat(exact("a.length(),-b")).isEqualTo("a.length(),-b");
        assertThat(exact("")).isEmpty();
    }

    @Test
    void aTimeAloneIsNoPath() {
        assertThat(RelativePaths.isTime("now()")).isTrue();
        assertThat(RelativePaths.isTime("ago('90d')")).isTrue();
        assertThat(RelativePaths.isTime("date")).isFalse();
        assertThat(RelativePaths.isTime("dates.date")).isFalse();
    }
}
