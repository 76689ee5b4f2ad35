package dev.bbsh.query.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Span;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1                    | 1.0
                    100                  | 1e2
                    -0                   | 0.0
                    1.5                  | 15E-1
                    9007199254740993     | 9007199254740993.0
                    "a"                  | "\\u0061"
                    "/"                  | "\\/"
                    {"a": 1, "b": [2]}   | {"b":[2.0],"a":1}
                    {"a": 3, "a": 1}     | {"a": 1}
                    """)
    void whatSaysTheSameHasTheSameText(String one, String other) {
        assertThat(text(one)).isEqualTo(text(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1                    | "1"
                    1                    | -1
                    9007199254740992     | 9007199254740993
                    1e400                | 1e401
                    null                 | "null"
                    []                   | {}
                    [1, 2]               | [2, 1]
                    [1, 2]               | [12]
                    [[1], 2]             | [[1, 2]]
                    ["a,b"]              | ["a", "b"]
                    {"a": 1}             | {"a": null}
                    ""                   | null
                    """)
    void whatSaysSomethingElseHasAnother(String one, String other) {
        assertThat(text(one)).isNotEqualTo(text(other));
    }

    private static String text(String json) {
        return CanonicalText.of(Span.of(json));
    }
}
