package dev.bbsh.query.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.query.JsonPath;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The reason why a path finds nothing, and the path that was meant. */
class EmptyResultDiagnosisTests {

    private static final JsonValue ROOT =
            Document.parse(
                            """
                            {"issues": [
                              {"id": 7, "key": "SAM-1", "on": true, "at": 1716377627409,
                               "tags": ["a", "b"], "comments": [{"localId": "20"}], "n": null},
                              {"id": 9, "key": "SAM-2", "on": false, "at": 1716499689397,
                               "tags": [], "other": "x", "flag": "true"}
                            ], "none": [], "two words": {"a.b": 1}, "size": 3}
                            """)
                    .root();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $.Issues[*].key                       -> $.issues[*].key
                    $.isues[*].key                        -> $.issues[*].key
                    $.isseus[0]                           -> $.issues[0]
                    $.issues[*].Key                       -> $.issues[*].key
                    $.two_words                           -> $['two words']
                    $..LocalID                            -> $..localId
                    $.issues.key                          -> $.issues[*].key
                    $.issues.length                       -> $.issues.length()
                    $.issues[*].comments.localId          -> $.issues[*].comments[*].localId
                    $.localId                             -> $..localId
                    $[0]                                  -> $.issues[0]
                    $[*].key                              -> $[*][*].key
                    $.issues[*]['Id', 'Key']              -> $.issues[*]['id', 'key']
                    $.issues[?@.id == '7']                -> $.issues[?@.id == 7]
                    $.issues[?@.comments[?@.localId == 20]] -> $.issues[?@.comments[?@.localId == '20']]
                    $.issues[?@.comments.localId == '20'] -> $.issues[?@.comments[?@.localId == '20']]
                    $.issues[?@.key == 'sam-1']           -> $.issues[?@.key == 'SAM-1']
                    $.issues[?@.key == ' SAM-1']          -> $.issues[?@.key == 'SAM-1']
                    $.issues[?@.key == 'SAM\u20111']      -> $.issues[?@.key == 'SAM-1']
                    $.issues[?'sam-1' == @.key]           -> $.issues[?@.key == 'SAM-1']
                    $.issues[?@.other == 'SAM-1']         -> $.issues[?@.key == 'SAM-1']
                    $..[?@.other == 'SAM-1']              -> $..[?@.key == 'SAM-1']
                    $..[?@.localId == 20]                 -> $..[?@.localId == '20']
                    $..[?@.Key == 'sam-1']                -> $..[?@.key == 'SAM-1']
                    $.issues[?@.on == 'true']             -> $.issues[?@.on == true]
                    $.issues[?@.flag == true]             -> $.issues[?@.flag == 'true']
                    $.issues[?@.tags == 'a']              -> $.issues[?@.tags[?@ == 'a']]
                    $.issues[?@.tags > 1]                 -> $.issues[?length(@.tags) > 1]
                    $.issues[?@.tags.length > 1]          -> $.issues[?length(@.tags) > 1]
                    $.issues[?count(@.tags) > 1]          -> $.issues[?length(@.tags) > 1]
                    $.issues[?@.missing == null].id       -> $.issues[?!@.missing].id
                    $.issues[?@.id in ['7']].key          -> $.issues[?@.id == 7].key
                    $.issues[?match(@.key, 'SAM')]        -> $.issues[?search(@.key, 'SAM')]
                    $.issues[?@.key =~ /sam-1/]           -> $.issues[?@.key =~ /sam-1/i]
                    $.issues[?@.key contains 'sam']       -> $.issues[?@.key =~ /.*sam.*/i]
                    $.issues[0][?@.id == 7]               -> $.issues[?@.id == 7]
                    $.issues[?@.at > '2024-05-23'].id     -> $.issues[?@.at > date('2024-05-23')].id
                    $.issues[?@.at < '2024-05-23 00:00:00Z'].id -> $.issues[?@.at < date('2024-05-23')].id
                    $.issues[?@.at == '2024-05-22'].id    -> $.issues[?@.at >= date('2024-05-22') && @.at < date('2024-05-23')].id
                    $.issues[?@.at == '22.05.2024'].id    -> $.issues[?@.at >= date('2024-05-22') && @.at < date('2024-05-23')].id
                    $.issues[?@.at == 1716377627].id      -> $.issues[?@.at >= 1716377627000 && @.at < 1716377628000].id
                    $.Issues[?@.Key == 'sam-1' && @.ID == '7'].ON -> $.issues[?@.key == 'SAM-1' && @.id == 7].on
                    """)
    void showsThePathThatWasMeant(String path, String meant) {
        assertThat(reason(path).flatMap(EmptyResultDiagnosis.Reason::path).map(Object::toString))
                .hasValue(meant);
        assertThat(JsonPath.parse(meant).first(ROOT, Progress.NONE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    $.issues[5]                  -> $.issues has 2 elements; the first is [0], the last [-1]
                    $.issues[3:]                 -> $.issues has 2 elements; [0:2] is the first two, [-2:] the last two
                    $.none[*]                    -> $.none is an empty array
                    $.none[0]                    -> $.none is an empty array
                    $.size.x                     -> $.size is a number, and has no member 'x'
                    $.size[*]                    -> $.size is a number, which has nothing inside
                    $..unheard                   -> no member of the document is called 'unheard'
                    $.issues[?@.id > 100]        -> the largest 'id' is 9
                    $.issues[?@.id < 1]          -> the smallest 'id' is 7
                    $.issues[?length(@.tags) > 2] -> the largest length of 'tags' is 2
                    $.issues[?@.other == 'SAM-2'] -> this value is found in 'key', not in 'other'
                    $..[?@.other == 'SAM-2']       -> this value is found in 'key', not in 'other'
                    $..[?@.id > 100]             -> the largest 'id' is 9
                    $..[?length(@.tags) > 2]     -> the largest length of 'tags' is 2
                    $.issues[?@.id == 'x']       -> 'id' is a number, such as 7, but is compared with a string
                    $.issues[?search(@.id, '7')] -> search() takes strings, but 'id' is a number
                    $.issues[?length(@.id) > 1]  -> 'id' is a number, and has no length
                    $.issues[?@.comments && @.other] -> each of the 2 conditions is met, but never both by the same element
                    $.issues[?!@.id]             -> all elements have @.id
                    """)
    void saysWhatStandsInTheWay(String path, String text) {
        assertThat(reason(path).map(EmptyResultDiagnosis.Reason::text)).hasValue(text);
    }

    @Test
    void looksAtManyRecordsInTime() {
        String records =
                IntStream.range(0, 200_000)
                        .mapToObj((i) -> "{\"id\":" + i + ",\"key\":\"SAM-" + i + "\"}")
                        .collect(Collectors.joining(",", "{\"issues\":[", "]}"));
        JsonValue many = Document.parse(records).root();
        assertThat(
                        EmptyResultDiagnosis.of(
                                JsonPath.parse("$.issues[?@.kye == 'x']").query(),
                                many,
                                Progress.NONE))
                .hasValueSatisfying((reason) -> assertThat(reason.text()).contains("key"));
    }

    @Test
    void canBeCancelled() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        throw new CancelledException();
                    }
                };
        String list = IntStream.range(0, 5_000).mapToObj(String::valueOf).toList().toString();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(
                        () ->
                                EmptyResultDiagnosis.of(
                                        JsonPath.parse("$[?@ == 'x']").query(),
                                        Document.parse(list).root(),
                                        cancelled));
    }

    private static Optional<EmptyResultDiagnosis.Reason> reason(String path) {
        return EmptyResultDiagnosis.of(JsonPath.parse(path).query(), ROOT, Progress.NONE);
    }
}
