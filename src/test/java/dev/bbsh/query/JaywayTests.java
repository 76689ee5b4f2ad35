package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** The closed list of constructs that are not of the standard. */
class JaywayTests {

    private static final JsonValue ROOT =
            Document.parse(
                            """
                            {"l": [
                              {"id": 1, "k": "x", "tags": ["a", "b"], "n": [3, 1, 2]},
                              {"id": "1", "k": "$.l", "tags": ["a"], "n": []},
                              {"id": 1.0, "k": "10", "tags": [], "o": {"p": null, "q": 1}},
                              {"id": null, "tags": "abc", "o": {}},
                              {"id": true, "k": "[1]", "tags": ["1", 2, "$.l", "[1]", null, {}]}
                            ], "ids": ["1", "x"], "huge": [{"n": 1E99999999999999999999}, {"n": 5.0}, {"n": -1e-99999999999}], "texts": ["\\udcff1.5e1", "\\udc31", "1"], "big": [9007199254740993, 1.10]}
                            """)
                    .root();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    @.id in [1]                            | 0 2
                    @.id in ['1']                          | 1
                    @.id in [true, null]                   | 3 4
                    @.id in $.ids                          | 1
                    @.k in ['x', '$.l', '[1]', '10']       | 0 1 2 4
                    @.k in [10]                            |
                    'a' in @.tags                          | 0 1
                    @.k nin ['x', '10']                    | 1 3 4
                    @.tags subsetof ['a', 'b', 'c']        | 0 1 2
                    @.tags anyof ['b', '[1]']              | 0 4
                    @.tags anyof [1]                       |
                    @.tags anyof ['1', '2']                | 4
                    @.tags noneof ['a']                    | 2 4
                    @.tags size 2                          | 0
                    @.tags size 3                          | 3
                    @.k size 2                             | 2
                    @.tags empty true                      | 2
                    @.o empty true                         | 3
                    @.o empty false                        | 2
                    @.tags contains 'b'                    | 0 3
                    @.tags contains '$.l'                  | 4
                    @.tags contains null                   | 4
                    @.k contains '1'                       | 2 4
                    @.k contains '0'                       | 2
                    @.tags contains 2                      | 4
                    @.k =~ /[X$].*/i                       | 0 1
                    @.id =~ /1(\\.0)?/                     | 0 1 2
                    @.tags.length() == 3                   | 3
                    @.n.length() > 0 && @.n.max() > 2.5    | 0
                    @.tags.first() == 'a'                  | 0 1
                    @.tags[(@.length-1)] == 'a'            | 1
                    !(@.k in ['x']) && @.id == 1           | 2
                    """)
    void answers(String condition, String numbers) {
        List<String> expected = numbers == null ? List.of() : List.of(numbers.split(" "));
        List<String> found = new ArrayList<>();
        for (JsonValue root : List.of(ROOT, Composed.of(ROOT))) {
            found.clear();
            Matches matches = JsonPath.parse("$.l[?(" + condition + ")]").in(root, Progress.NONE);
            while (matches.next()) {
                found.add(matches.place().toString());
            }
            assertThat(found).isEqualTo(expected.stream().map((n) -> "$['l'][" + n + "]").toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    $.l.length()          | 5
                    $.l[0].length()       | 4
                    $.l[0].n.sum()        | 6.0
                    $.l[0].n.avg()        | 2.0
                    $.l[0].n.min()        | 1
                    $.big.max()           | 9007199254740993
                    $.l[0].keys()         | ["id", "k", "tags", "n"]
                    $.big.last()          | 1.10
                    $.big.first()         | 9007199254740993
                    $.l[0].tags[(@.length-1)] | "b"
                    """)
    void summarizes(String path, String answer) {
        assertThat(JsonPath.parse(path).first(ROOT, Progress.NONE).orElseThrow().text())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $.huge[?@.n in [5]]                          | 1
                    $.huge[?@.n in [5e0, 7]]                     | 1
                    $.huge[?@.n in [1e99999999999999999999]]     | 1
                    $.huge[?@.n in [1e99999999999999999998]]     | 0
                    $.huge[?@.n nin [5]]                         | 2
                    $[?@ contains 9007199254740993]              | 1
                    $[?@ contains 9007199254740992]              | 0
                    $[?@ anyof [1.1]]                            | 1
                    $[?@ size 3.0]                               | 2
                    $[?@ size 3.0]                               | 2
                    $[?@ size 1e999999999]                       | 0
                    $[?@ size 4294967299]                        | 0
                    $.texts[?@ in [5, 1]]                        | 0
                    $.texts[?@ in ['1']]                         | 1
                    """)
    void comparesNumbersExactlyAndBounded(String path, long count) {
        assertThat(JsonPath.parse(path).count(ROOT, Progress.NONE)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [1773942167980555584, 1773942167980555585] | 1773942167980555585 | 1773942167980555584
                    [9007199254740993, 9007199254740992.5]     | 9007199254740993 | 9007199254740992.5
                    [1.10, 1.1, -0, 0]                         | 1.10 | -0
                    [-1e999, 1e-999999999999, 1E999999999999]  | 1E999999999999 | -1e999
                    [2]                                        | 2 | 2
                    """)
    void answersTheLargestAndTheSmallestAsTheyAre(String array, String largest, String smallest) {
        JsonValue root = Document.parse(array).root();
        for (JsonValue each : List.of(root, Composed.of(root))) {
            assertThat(text("$.max()", each)).isEqualTo(largest);
            assertThat(text("$.min()", each)).isEqualTo(smallest);
        }
    }

    private static String text(String path, JsonValue root) {
        return JsonPath.parse(path).first(root, Progress.NONE).orElseThrow().text();
    }

    @Test
    void numbersThatAPathFindsOneByOneAreGatheredFirst() {
        JsonValue root = Document.parse("[{\"n\": 1}, {\"n\": 7}]").root();
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> JsonPath.parse("$[*].n.max()").first(root, Progress.NONE))
                .satisfies(
                        (mistake) ->
                                assertThat(mistake.advice())
                                        .isEqualTo(
                                                "query $[*].n   then   query $.max() --in last"));
    }

    @Test
    void saysWhatWasDecodedAndThatASummaryHasNoPlace() {
        Matches sum = JsonPath.parse("$.l[0].n.sum()").in(ROOT, Progress.NONE);
        assertThat(sum.next()).isTrue();
        assertThat(sum.note()).hasValueSatisfying((note) -> assertThat(note).contains("double"));
        assertThatExceptionOfType(BbshException.class).isThrownBy(sum::place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.l[1].n.max()", "$.l[0].k.length()", "$.l.sum()", "$.ids.keys()"})
    void saysWhenASummaryHasNoAnswer(String path) {
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> JsonPath.parse(path).first(ROOT, Progress.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.l[?@.tags all ['a']]",
                "$.l[?@.id type 'x']",
                "$.l[?@.id === 1]",
                "$.l[?@.id <> 1]",
                "$.l[?@.id in 1]",
                "$.l[?@.tags empty 1]",
                "$.l[?@.tags size 'x']",
                "$.l[?@.k =~ 'x']",
                "$.l[?@.k =~ /[/]",
                "$.l[?@.k =~ /x",
                "$.l[?@.* in [1]]",
                "$.l[?@.n.keys() == 1]",
                "$.l[?@.n.stddev() > 1]",
                "$.l.length().x",
                "$.l.concat()",
                "$.sum($.l)",
                "$.l[(@.length-2)]",
                "$.l[(@.length)]",
                "$.l.length( )",
                "length($.l)",
            })
    void refusesWhatIsNotOnTheList(String path) {
        assertThatExceptionOfType(PathSyntaxException.class).isThrownBy(() -> JsonPath.parse(path));
    }

    @Test
    void jaywayAsksForCancellation() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> JsonPath.parse("$.l[?@.id in [1]]").in(ROOT, cancelled).count());
    }
}
