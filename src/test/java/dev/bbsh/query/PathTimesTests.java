package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Span;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.query.parse.PathTimes;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;

class PathTimesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    $[?@.a<now()]                   | $[?@.a<date('2026-11-21T10:00:00.123+01:00')]
                    $[?@.a<date('2020-06-01')]      | $[?@.a<date('2020-06-01T00:00+02:00')]
                    $[?@.a>ago("1 day")&&@.b<now()] | $[?@.a>date('2026-11-20T10:00:00.123+01:00')&&@.b<date('2026-11-21T10:00:00.123+01:00')]
                    $[?@.a<date('2020-06-01T00:00Z')] | $[?@.a<date('2020-06-01T00:00Z')]
                    $[?@.a=='now()']                | $[?@.a=='now()']
                    $.now                           | $.now
                    $[?@.a<date('june')]            | $[?@.a<date('june')]
                    $[?@.a<now() oops               | $[?@.a<date('2026-11-21T10:00:00.123+01:00') oops
                    """)
    void eachTimeBecomesADateWithItsOffset(String path, String exact) {
        assertThat(PathTimes.exact(path, NOW, BERLIN)).isEqualTo(exact);
        assertThat(PathTimes.exact(exact, NOW.plusSeconds(9), ZoneId.of("Asia/Tokyo")))
                .isEqualTo(exact);
    }

    @Test
    void aDateIsItsMilliseconds() {
        JsonPath path = JsonPath.parse("$[?@ < date('1970-01-01T00:00:01Z')]");

        assertThat(path.count(Span.of("[999, 1000, 1001]"), Progress.NONE)).isEqualTo(1);
        assertThat(path.isStandard()).isTrue();
    }

    @Test
    void theParserDoesNotKnowThePresentTime() {
        assertThatThrownBy(() -> JsonPath.parse("$[?@.a < now()]"))
                .isInstanceOf(PathSyntaxException.class)
                .hasMessageContaining("only the path of a command");
    }

    @Test
    void aTimeIsRefusedBesideConstructsThatJaywayEvaluates() {
        assertThatThrownBy(() -> JsonPath.parse("$[?@.a < date('2020-06-01') && @.b in ['x']]"))
                .isInstanceOf(PathSyntaxException.class)
                .hasMessageContaining("can't be combined with in");
    }
}
