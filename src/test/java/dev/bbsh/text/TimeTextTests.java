package dev.bbsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class TimeTextTests {

    private static final Instant NEWEST = Instant.parse("2025-03-31T10:15:30Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 2020-06-01T00:00:00Z",
        "2020-06-01T12:00, 2020-06-01T12:00:00Z",
        "2020-06-01 12:00, 2020-06-01T12:00:00Z",
        "2020-06-01 12:00:30.250, 2020-06-01T12:00:30.250Z",
        "2020-06-01 12:00:30Z, 2020-06-01T12:00:30Z",
        "2020-06-01T12:00+02:00, 2020-06-01T10:00:00Z",
        "2020-06-01 12:00 +02:00, 2020-06-01T10:00:00Z",
        "2020-06, 2020-06-01T00:00:00Z",
        "2020, 2020-01-01T00:00:00Z",
        "1590969600000, 2020-06-01T00:00:00Z",
        "90 days ago, 2024-12-31T10:15:30Z",
        "90d, 2024-12-31T10:15:30Z",
        "1 MONTH AGO, 2025-02-28T10:15:30Z",
        "2 weeks ago, 2025-03-17T10:15:30Z",
        "1 year, 2024-03-31T10:15:30Z",
        "3h, 2025-03-31T07:15:30Z",
        "45 minutes ago, 2025-03-31T09:30:30Z",
    })
    void readsWhatPeopleWrite(String text, Instant expected) {
        assertThat(TimeText.of(text, ZoneOffset.UTC).map((time) -> time.from(NEWEST)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "june",
                "2020-02-30",
                "2020-13-01",
                "2020-06-01T25:00",
                "2020-6-1",
                "01.06.2020",
                "06/01/2020",
                "90",
                "90 sheep ago",
                "-90 days ago",
                "123456 days ago",
                "+999999999-12-31",
                "2020-06-01T12:00+99:00",
            })
    void refusesWhatIsNoTimeOrCanBeReadInTwoWays(String text) {
        assertThat(TimeText.of(text, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void aDateBeginsInItsTimeZone() {
        assertThat(TimeText.of("2020-06-01", BERLIN).map((time) -> time.from(NEWEST)))
                .contains(Instant.parse("2020-05-31T22:00:00Z"));
    }

    @Test
    void daysAgoKeepTheHourOverAChangeOfTheClock() {
        Instant monday = Instant.parse("2025-03-31T10:00:00Z");

        assertThat(TimeText.of("2 days ago", BERLIN).map((time) -> time.from(monday)))
                .contains(Instant.parse("2025-03-29T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-06-01T12:00:00Z", "2020-06-01T12:00:30.125Z", "1901-01-01T00:00:00Z"})
    void whatIsWrittenReadsAsTheSame(Instant time) {
        String written = TimeText.written(time, BERLIN);

        assertThat(TimeText.of(written, ZoneOffset.UTC).map((read) -> read.from(NEWEST)))
                .contains(time);
    }

    @Test
    void whatIsWrittenHasAnOffset() {
        assertThat(TimeText.written(Instant.parse("2020-05-31T22:00:00Z"), BERLIN))
                .isEqualTo("2020-06-01T00:00+02:00");
    }
}
