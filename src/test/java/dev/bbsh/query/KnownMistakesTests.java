package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.StringJoiner;

/**
 * Paths that Jayway is known to evaluate wrongly, without an error: bbsh follows RFC 9535, also
 * where another part of the path needs Jayway, which is only asked about single values.
 */
class KnownMistakesTests {

    private static final JsonValue ROOT =
            Span.of(
                    """
                    {"l": [
                      {"id": 1, "t": ["a", "b"], "on": true},
                      {"id": "1", "t": ["a"], "on": false},
                      {"id": 2, "o": {"x": [0]}},
                      {"id": 3, "t": []}
                    ]}
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    $.l[::2].id                                  | 1 2
                    $.l[::2].t.length()                          | 2
                    $.l[::-1].id                                 | 3 2 "1" 1
                    $.l[3:0:-2][?@ in [3, 'x']]                  | 3
                    $.l[-3:3].id                                 | "1" 2
                    $.l[-3:3].t.length()                         | 1
                    $.l[1:-1].t.first()                          | "a"
                    $.l[?@.id == 1].id                           | 1
                    $.l[?@.id == '1' && @.t size 1].id           | "1"
                    $.l[?@.id in [1]].id                         | 1
                    $.l[?@.id in ['1']].id                       | "1"
                    $.l[?@.id nin ['1', 2]].id                   | 1 3
                    $.l[?@.id\\t==\\n1 && @.t\\tsize\\t2].id    | 1
                    $.l[?@.id\\tin\\n[1,\\t2]].id                | 1 2
                    $.l[?@.t.*].id                               | 1 "1"
                    $.l[?!@.t.* && @.t empty true].id            | 3
                    $.l[?@.t[?@ == 'b'] && @.t size 2].id        | 1
                    $.l[?@.*.*.*].id                             | 2
                    $.l[?@.o.*[0] && @.id in [2]].id             | 2
                    $.l[?@.none == @.missing && @.t size 1].id   | "1"
                    $.l[?@.on <= true && @.t size 2].id          | 1
                    $.l[?@.on&&@.t size 1].id                    | "1"
                    $.l[0]['id','on']                            | 1 true
                    $.l[0,3].t.length()                          | 2 0
                    """)
    void answersAsTheStandardHasIt(String path, String answer) {
        String typed = path.replace("\\t", "\t").replace("\\n", "\n");
        StringJoiner found = new StringJoiner(" ");
        Matches matches = JsonPath.parse(typed).in(ROOT, Progress.NONE);
        while (matches.next()) {
            found.add(matches.value().text());
        }
        assertThat(found.toString()).isEqualTo(answer == null ? "" : answer);
    }
}
