package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.query.completion.PathCompletion;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

class PathCompletionTests {

    private static final JsonValue ROOT =
            Span.of(
                    """
                    {"firstConnector": [
                       {"id": 47, "localIssueKey": "SAM2-1", "on": true,
                        "comments": [{"localId": "7"}, {"localId": "8"}]},
                       {"id": 48, "localIssueKey": "SAM2-2", "on": true, "comments": []},
                       {"id": 49, "localIssueKey": "it's", "on": false, "a b": {"x": null}}
                     ],
                     "meta": {"": 1, "é": 2}}
                    """);

    @Test
    void namesAfterADot() {
        assertThat(after("$.")).containsExactly("$.firstConnector", "$.meta");
        assertThat(after("$.fi")).containsExactly("$.firstConnector");
        assertThat(after("$.firstConnector[0].")).contains("$.firstConnector[0].localIssueKey");
        assertThat(after("$.firstConnector[*].")).contains("$.firstConnector[*]['a b']");
        assertThat(after("$.firstConnector[?@.on == false].a")).isEmpty();
        assertThat(after("$.meta.")).containsExactly("$.meta['']", "$.meta.é");
        assertThat(after("$..lo")).containsExactly("$..localIssueKey", "$..localId");
        assertThat(after("$.nothing.")).isEmpty();
    }

    @Test
    void namesInQuotes() {
        assertThat(after("$['f")).containsExactly("$['firstConnector']");
        assertThat(after("$[\"m")).containsExactly("$[\"meta\"]");
        assertThat(after("$.firstConnector[2]['a")).containsExactly("$.firstConnector[2]['a b']");
        assertThat(after("$.firstConnector[?@['lo"))
                .containsExactly("$.firstConnector[?@['localIssueKey']");
    }

    @Test
    void whatIsBelowAFinishedPath() {
        assertThat(after("")).startsWith("$", "$.firstConnector");
        assertThat(after("$")).startsWith("$", "$.firstConnector");
        assertThat(after("$.meta")).containsExactly("$.meta['']", "$.meta.é");
        assertThat(after("$.firstConnector"))
                .containsExactly(
                        "$.firstConnector[*]",
                        "$.firstConnector[?",
                        "$.firstConnector[0]",
                        "$.firstConnector[-1]");
        assertThat(PathCompletion.of("$.firstConnector[", ROOT))
                .contains(
                        new PathCompletion.Suggestion(
                                "$.firstConnector[0]", "0]", "the first of 3 elements"));
    }

    @Test
    void membersOfTheElementInAFilter() {
        assertThat(after("$.firstConnector[?@."))
                .containsExactly(
                        "$.firstConnector[?@.id",
                        "$.firstConnector[?@.localIssueKey",
                        "$.firstConnector[?@.on",
                        "$.firstConnector[?@.comments",
                        "$.firstConnector[?@['a b']");
        assertThat(after("$.firstConnector[?@.on == true && @.comments[?@.l"))
                .containsExactly("$.firstConnector[?@.on == true && @.comments[?@.localId");
        assertThat(after("$..[?@.localI"))
                .containsExactly("$..[?@.localIssueKey", "$..[?@.localId");
        assertThat(after("$.firstConnector[?length(@.com"))
                .containsExactly("$.firstConnector[?length(@.comments");
        assertThat(after("$.firstConnector[?@.id == $.m"))
                .containsExactly("$.firstConnector[?@.id == $.meta");
    }

    @Test
    void valuesBehindAComparison() {
        assertThat(after("$.firstConnector[?@.localIssueKey == "))
                .containsExactly(
                        "$.firstConnector[?@.localIssueKey == 'SAM2-1'",
                        "$.firstConnector[?@.localIssueKey == 'SAM2-2'",
                        "$.firstConnector[?@.localIssueKey == 'it\\'s'");
        assertThat(after("$.firstConnector[?(@.localIssueKey=='SAM2-2"))
                .containsExactly("$.firstConnector[?(@.localIssueKey=='SAM2-2'");
        assertThat(PathCompletion.of("$.firstConnector[?@.on != ", ROOT))
                .extracting(
                        PathCompletion.Suggestion::shown, PathCompletion.Suggestion::description)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("true", "2 of 3"),
                        org.assertj.core.groups.Tuple.tuple("false", "once"));
        assertThat(after("$.firstConnector[?@.id in [4"))
                .containsExactly(
                        "$.firstConnector[?@.id in [47",
                        "$.firstConnector[?@.id in [48",
                        "$.firstConnector[?@.id in [49");
        assertThat(after("$.firstConnector[?@.comments[?@.localId == \"7"))
                .containsExactly("$.firstConnector[?@.comments[?@.localId == \"7\"");
    }

    @Test
    void functionsAndOperatorsWhereTheyFit() {
        assertThat(after("$.firstConnector[?"))
                .contains("$.firstConnector[?@", "$.firstConnector[?length(");
        assertThat(after("$.firstConnector[?@.on && ma"))
                .containsExactly("$.firstConnector[?@.on && match(");
        assertThat(after("$.firstConnector[?@.on "))
                .contains("$.firstConnector[?@.on == ", "$.firstConnector[?@.on && ");
        assertThat(after("$.firstConnector[?@.on =~ /")).isEmpty();
        assertThat(after("$.a b")).isEmpty();
    }

    @Test
    void everySuggestionBeginsAPath() {
        for (String typed : List.of("$", "$.", "$[", "$..", "$.firstConnector[?@.", "$[?@ ")) {
            for (PathCompletion.Suggestion each : PathCompletion.of(typed, ROOT)) {
                assertThat(each.path()).endsWith(each.shown());
            }
        }
    }

    @Test
    void looksAtABoundedSampleOfALargeDocument() {
        JsonValue large = Span.of("[" + "{\"a\":[1,2,3,{\"b\":\"x\"}]},".repeat(500_000) + "0]");
        List<PathCompletion.Suggestion> values = PathCompletion.of("$[?@.a[3].b == '", large);
        assertThat(values).hasSize(1);
        // A busy machine looks at less, at one value at least.
        String counted = values.getFirst().description().replaceFirst("once|\\d+ of ", "0");
        assertThat(Integer.parseInt(counted)).isLessThanOrEqualTo(10_000);
        for (String typed : List.of("$..", "$[?@.a[0] == 9].", "$[*].a[-1].")) {
            assertThat(PathCompletion.of(typed, large)).as(typed).isNotEmpty();
        }
        assertThat(PathCompletion.of("$[?@.a[0] == 9].", large))
                .extracting(PathCompletion.Suggestion::path)
                .containsExactly("$[?@.a[0] == 9].a");
    }

    @Test
    void theSampleIsSpreadOverALongArray() {
        String middle = "{\"a\":\"x\",\"middle\":1},".repeat(30_000);
        String text =
                "[{\"first\":0},"
                        + "{\"a\":\"x\"},".repeat(40_000)
                        + middle
                        + "{\"a\":\"y\"},".repeat(60_000)
                        + "{\"last\":2}]";
        Document whole = Document.parse(text);
        Change edit =
                Change.of("Edit", List.of(Edit.put(Place.root().child(50_000), Span.of("{}"))));
        Document edited = edit.applyTo(whole, Progress.NONE);
        for (JsonValue root : List.of(whole.root(), edited.root())) {
            getUsedTo(root);
            assertThat(manyOf("$[?@.", 4, root))
                    .extracting(PathCompletion.Suggestion::shown)
                    .containsExactlyInAnyOrder("first", "a", "middle", "last");
            assertThat(manyOf("$[?@.a == '", 2, root))
                    .extracting(PathCompletion.Suggestion::shown)
                    .containsExactly("'x'", "'y'");
            assertThat(manyOf("$..l", 1, root))
                    .extracting(PathCompletion.Suggestion::shown)
                    .containsExactly("last");
            assertThat(manyOf("$[-1].", 1, root))
                    .extracting(PathCompletion.Suggestion::shown)
                    .containsExactly("last");
        }
    }

    /** A busy machine may need more than one key for the way to the last element. */
    private static void getUsedTo(JsonValue root) {
        for (int i = 0; i < 20; i++) {
            PathCompletion.of("$[?@.a == '", root);
        }
    }

    /** The suggestions for the keys of a long list, as soon as the machine has the time for it. */
    private static List<PathCompletion.Suggestion> manyOf(String typed, int least, JsonValue root) {
        List<PathCompletion.Suggestion> suggested = PathCompletion.of(typed, root);
        for (int i = 0; i < 100 && suggested.size() < least; i++) {
            suggested = PathCompletion.of(typed, root);
        }
        return suggested;
    }

    @Test
    void allOfAListThatIsNotLongIsSeen() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 9_000; i++) {
            text.append("{\"key\":\"SAM2-").append(i).append("\"},");
        }
        JsonValue root = Span.of(text + "{}]");
        getUsedTo(root);
        assertThat(manyOf("$[?@.key == 'SAM2-899", 2, root))
                .hasSize(11)
                .first()
                .extracting(PathCompletion.Suggestion::shown)
                .isEqualTo("'SAM2-899'");
    }

    private static List<String> after(String typed) {
        return PathCompletion.of(typed, ROOT).stream()
                .map(PathCompletion.Suggestion::path)
                .toList();
    }
}
