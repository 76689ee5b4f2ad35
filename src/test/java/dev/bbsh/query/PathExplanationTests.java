package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PathExplanationTests {

    private static final JsonValue ROOT =
            Span.of(
                    """
                    {"l": [
                      {"k": "x", "tags": ["a", "b"], "n": [3, 1, 2]},
                      {"k": "$.l", "tags": ["a"], "n": []},
                      {"k": "a.b", "tags": [], "o": {"p": null}},
                      {"tags": "a.c", "o": {}}
                    ]}
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    $.l[?@.k in ['x', 2]] ; $.l[?@.k == 'x' || @.k == 2]
                    $.l[?@.k nin ['x']] ; $.l[?!(@.k == 'x')]
                    $.l[?'a' in @.tags] ; $.l[?@.tags[?@ == 'a']]
                    $.l[?@.tags anyof ['b','c']] ; $.l[?@.tags[?@ == 'b' || @ == 'c']]
                    $.l[?@.tags size 2] ; $.l[?length(@.tags) == 2]
                    $.l[?@.o empty true] ; $.l[?length(@.o) == 0]
                    $.l[?@.o empty false] ; $.l[?length(@.o) > 0]
                    $.l[?@.k contains '.'] ; $.l[?@.k[?@ == '.'] || search(@.k, '\\\\.')]
                    $.l[?@.n.length() > 2] ; $.l[?length(@.n) > 2]
                    $.l[0].tags.last() ; $.l[0].tags[-1]
                    $.l[?@.k =~ /[a-z].*/] ; $.l[?match(@.k, '[a-z].*')]
                    """)
    void everyExtensionHasTheSameAnswerInTheStandardForm(String path, String form) {
        JsonPath typed = JsonPath.parse(path);
        assertThat(typed.standardForm()).contains(form);
        assertThat(typed.isStandard()).isFalse();
        assertThat(JsonPath.parse(form).isStandard()).isTrue();
        assertThat(PlaceTests.found(ROOT, path)).isEqualTo(PlaceTests.found(ROOT, form));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(typed::requireStandard)
                .satisfies((refusal) -> assertThat(refusal.advice()).isEqualTo(form));
    }

    @Test
    void someExtensionsHaveNoStandardForm() {
        for (String path : List.of("$.l.length()", "$.l[?@.k =~ /x/i]", "$.l[?@.k in $.x]")) {
            assertThat(JsonPath.parse(path).standardForm()).isEmpty();
        }
    }

    @Test
    void saysWhoAnswers() {
        assertThat(JsonPath.parse("$..k").explain(ROOT))
                .isEqualTo(new JsonPath.Explanation("$..k", "RFC 9535", "bbsh", "scan"));
        assertThat(JsonPath.parse("$.l[?(@.k=~/x/ && @.tags size 2)].n.sum()").explain(ROOT))
                .isEqualTo(
                        new JsonPath.Explanation(
                                "$.l[?@.k =~ /x/ && @.tags size 2].n.sum()",
                                "RFC 9535 and =~, size, .sum()",
                                "bbsh; Jayway 3.0.0 for size, .sum()",
                                "scan"));
    }

    @Test
    void saysWhichPlan() {
        JsonValue many = Span.of("[" + "{\"k\":\"v\"},".repeat(9_999) + "{\"k\":\"w\"}]");
        JsonPath path = JsonPath.parse("$[?@.k == 'w'].k");
        assertThat(path.explain(many).plan()).isEqualTo("scan; if repeated, an index over k");
        for (int i = 0; i < 2; i++) {
            assertThat(path.in(many, Progress.NONE).count()).isEqualTo(1);
        }
        assertThat(path.explain(many).plan()).isEqualTo("index over k");
    }

    @Test
    void aPatternThatWouldMatchNothingIsRefused() {
        assertThatExceptionOfType(PathSyntaxException.class)
                .isThrownBy(() -> JsonPath.parse("$[?match(@.a, '\\\\d+')]"))
                .satisfies((refusal) -> assertThat(refusal.position()).isEqualTo(14));
    }
}
