package dev.bbsh.query.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of other languages, and slips: what is advised can be typed and finds something. */
@Execution(ExecutionMode.CONCURRENT)
class PathAdviceTests {

    private static final JsonValue ROOT =
            Document.parse(
                            """
                            {"list": [
                              {"id": 7, "key": "SAM-1", "on": true, "tags": ["a"], "n": null,
                               "sub": [{"x": "20"}]},
                              {"id": 9, "key": "SAM-2", "on": false, "tags": []}
                            ], "by-key": {"SAM-1": {"id": 7}}, "0": "zero", "it's": 1}
                            """)
                    .root();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $.list.[0].id                         -> $.list[0].id
                    $.list.1.id                           -> $.list[1].id
                    $.list[[0]].id                        -> $.list[0].id
                    $.list[].id                           -> $.list[*].id
                    $.'by-key'.'SAM-1'                    -> $['by-key']['SAM-1']
                    $.by-key.SAM-1                        -> $['by-key']['SAM-1']
                    $['it''s']                            -> $['it\\'s']
                    $.list[0]id                           -> $.list[0].id
                    $...id                                -> $..id
                    $.list[last()].id                     -> $.list[-1].id
                    $.list[(@.length-2)].id               -> $.list[-2].id
                    $.list[0].id;                         -> $.list[0].id
                    $list[0].id                           -> $.list[0].id
                    data.list[0].id                       -> $.list[0].id
                    $.list[*].[id,key]                    -> $.list[*]['id', 'key']
                    $.li*[0].id                           -> $.list[0].id
                    $.*st[0].id                           -> $.list[0].id
                    $.List[?(@.Key = 'sam-1')]            -> $.list[?@.key == 'SAM-1']
                    $.list[?(@.key === 'SAM-1')]          -> $.list[?(@.key == 'SAM-1')]
                    $.list[?(@.key <> 'SAM-1')]           -> $.list[?(@.key != 'SAM-1')]
                    $.list[?(@.id = 7 and @.on = true)]   -> $.list[?(@.id == 7 && @.on == true)]
                    $.list[?(@.id == 7 OR @.id == 9)]     -> $.list[?(@.id == 7 || @.id == 9)]
                    $.list[?(not @.sub)]                  -> $.list[?(!@.sub)]
                    $.list[?(@.key like '%1')]            -> $.list[?(match(@.key, '.*1'))]
                    $.list[?(@.key.startsWith('SAM'))]    -> $.list[?(search(@.key, '^SAM'))]
                    $.list[?(endsWith(@.key, '1'))]       -> $.list[?(search(@.key, '1$'))]
                    $.list[?(contains(@.key,'AM'))]       -> $.list[?(@.key contains 'AM')]
                    $.list[?(@.key.includes("AM"))]       -> $.list[?(@.key contains 'AM')]
                    $.list[?(@.key.toLowerCase() == 'sam-1')] -> $.list[?(@.key =~ /sam\\-1/i)]
                    $.list[?(@.key =~ 'SAM.*')]           -> $.list[?(@.key =~ /SAM.*/)]
                    $.list[?(@.key matches 'SAM.*')]      -> $.list[?(@.key =~ /SAM.*/)]
                    $.list[?(@.id not in [7])]            -> $.list[?(@.id nin [7])]
                    $.list[?(@.id in (7, 8))]             -> $.list[?(@.id in [7, 8])]
                    $.list[?(@.id between 7 and 8)]       -> $.list[?(@.id >= 7 && @.id <= 8)]
                    $.list[?(@.n is null)]                -> $.list[?(@.n == null)]
                    $.list[?(@.on == True)]               -> $.list[?(@.on == true)]
                    $.list[?(@.key == SAM-1)]             -> $.list[?(@.key == 'SAM-1')]
                    $.list[?(@.tags == [])]               -> $.list[?(length(@.tags) == 0)]
                    $.list[?(@.sub != undefined)]         -> $.list[?(@.sub)]
                    $.list[?(exists(@.sub))]              -> $.list[?(@.sub)]
                    $.list[?(@.sub[*].x == '20')]         -> $.list[?(@.sub[?@.x == '20'])]
                    $.list[?(@.id == 7]                   -> $.list[?(@.id == 7)]
                    $.list[?(@.key == \u201CSAM-1\u201D)] -> $.list[?(@.key == 'SAM-1')]
                    /list/0/id                            -> $.list[0].id
                    //id                                  -> $..id
                    .list[] | select(.key == "SAM-1") | .id -> $.list[?@.key == 'SAM-1'].id
                    select id from list where key = 'SAM-1' -> $.list[?@.key == 'SAM-1']['id']
                    $.list[0]~                            -> $.list[0].keys()
                    count($.list)                         -> $.list.length()
                    $.list.size()                         -> $.list.length()
                    $.list[*].id | wc -l                  -> query $.list[*].id --count
                    $.list[*].key.distinct()              -> query $.list[*].key --unique
                    ($.list[*])[0]                        -> query $.list[*] --limit 1
                    $.sum($..id)                          -> query $..id   then   query $.sum() --in last
                    """)
    void advisesWhatWorks(String path, String meant) {
        String advice = advice(path);
        assertThat(advice).isEqualTo(meant);
        if (!advice.startsWith("query")) {
            assertThat(JsonPath.parse(advice).first(ROOT, Progress.NONE)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            textBlock =
                    """
                    $.list[?@.id<2020-06-01].id        -> $.list[?@.id < date('2020-06-01')].id
                    $.list[?(@.id <= 2020-06-01)].id   -> $.list[?(@.id <= date('2020-06-01'))].id
                    $.list[?@.gone > 2020-06-01].x     -> help query
                    """)
    void comparesWithTheEpochMillisecondsOfADate(String path, String meant) {
        assertThat(advice(path))
                .isEqualTo(
                        meant + "     (times are epoch milliseconds: 2020-06-01 = 1590969600000)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$.unheard.[0]", "$.list[?@.unheard = 1]", "%%%", "$.list[?", "$[?@.id ==]"})
    void advisesNoPathThatCanNotBeMeant(String path) {
        assertThat(advice(path)).isEqualTo("help query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[?@", "=", ".a|", "@.b and ", "x", "'", "b.", "/", "^", "*a", "{a,"})
    void noTextTakesLong(String part) {
        String path = "$.a[?" + part.repeat(400 / part.length() - 5);
        long start = System.nanoTime();
        advice(path);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    private static String advice(String path) {
        PathSyntaxException refusal =
                catchThrowableOfType(
                        PathSyntaxException.class, () -> JsonPath.parse(path, ROOT, Progress.NONE));
        assertThat(refusal).as(path).isNotNull();
        return refusal.advice();
    }
}
