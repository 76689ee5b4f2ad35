package dev.bbsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;

class TimeFormatTests {

    private static final Instant NOW = Instant.parse("2020-11-08T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2020-11-08T11:59:30Z, just now",
        "2020-11-08T11:59:00Z, 1 minute ago",
        "2020-11-08T09:00:00Z, 3 hours ago",
        "2020-11-07T11:00:00Z, 1 day ago",
        "2018-01-01T00:00:00Z, 2 years ago",
        "2020-11-08T11:59:59.999Z, just now",
        "2020-11-08T11:00:01Z, 59 minutes ago",
        "2020-11-08T11:00:00Z, 1 hour ago",
        "2020-11-07T12:00:01Z, 23 hours ago",
        "2020-11-07T12:00:00Z, 1 day ago",
        "2018-11-10T12:00:00Z, 729 days ago",
        "2018-11-09T12:00:00Z, 2 years ago",
        "2020-11-10T12:00:00Z, in 2 days",
    })
    void theAgeStandsBesideTheDate(Instant moment, String age) {
        assertThat(TimeFormat.utc(NOW).dateAndAge(moment.toEpochMilli()))
                .isEqualTo(TimeFormat.utc(NOW).date(moment.toEpochMilli()) + ", " + age);
    }

    @Test
    void theScreenMayHaveItsZoneAndJsonIsAlwaysUtc() {
        TimeFormat berlin = new TimeFormat(NOW, ZoneId.of("Europe/Berlin"));

        assertThat(berlin.date(1604663032123L)).isEqualTo("2020-11-06 12:43:52+01:00");
        assertThat(berlin.day(1604703600000L)).isEqualTo("2020-11-07");
        assertThat(TimeFormat.utc(NOW).day(1604703600000L)).isEqualTo("2020-11-06");
        assertThat(TimeFormat.iso(1604663032123L)).isEqualTo("2020-11-06T11:43:52.123Z");
    }

    @Test
    void noNumberIsTooLargeForADate() {
        assertThat(TimeFormat.utc(NOW).dateAndAge(Long.MAX_VALUE)).startsWith("+292278994-08-17");
        assertThat(TimeFormat.utc(NOW).dateAndAge(Long.MIN_VALUE)).endsWith(" years ago");
    }
}
