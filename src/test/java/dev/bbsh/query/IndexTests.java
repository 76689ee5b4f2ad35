package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An index answers what a scan answers. */
class IndexTests {

    private static final List<String> PATHS =
            List.of(
                    "$.l[?@.key == 'K-7'].id",
                    "$.l[?@.key == 'K-24999' && @.id > 3]",
                    "$.l[?'K-3' == @.key]",
                    "$.l[?@.key == 'twice']",
                    "$.l[?@.key == '9']",
                    "$.l[?@.key == 'inner']",
                    "$..[?@.key == 'inner']",
                    "$.l[?@.key == 'none']",
                    "$.l[?@.same == 'same' && @.key == 'K-5']",
                    "$.l[?@.same == 'same'][0]");

    @Test
    void answersTheSameAsAScan() {
        assertSame(records());
    }

    @Test
    void answersTheSameInAnEditedDocument() {
        Place list = Place.root().child("l");
        Change change =
                Change.of(
                        "Edit",
                        Edit.remove(list.child(2)),
                        Edit.put(list.child(12_000), Span.of("{\"key\":\"K-7\",\"id\":-1}")),
                        Edit.put(list.child(24_000).child("key"), Span.of("\"K-3\"")),
                        Edit.insert(list.child(24_500), Span.of("{\"key\":\"twice\"}")));
        Document document = new Document(Text.EMPTY, records(), Text.EMPTY);
        JsonValue edited = change.applyTo(document, Progress.NONE).root();
        assertSame(edited);
        assertThat(PlaceTests.found(edited, "$.l[?@.key == 'K-7'].id"))
                .containsExactly("$['l'][6]['id'] = 7", "$['l'][11999]['id'] = -1");
    }

    private static void assertSame(JsonValue root) {
        JsonValue copy = Span.of(root.text());
        for (String path : PATHS) {
            List<String> scanned = PlaceTests.found(copy, scan(path));
            for (int i = 0; i < 3; i++) {
                assertThat(PlaceTests.found(root, path)).as(path).isEqualTo(scanned);
            }
        }
    }

    /** The same condition in words that no index serves. */
    private static String scan(String path) {
        return path.replaceAll("@.key == ('[^']*')|('[^']*') == @.key", "!(@.key != $1$2)");
    }

    private static JsonValue records() {
        String plain =
                IntStream.range(0, 25_000)
                        .mapToObj(
                                (i) ->
                                        "{\"id\":"
                                                + i
                                                + ",\"same\":\"same\",\"key\":\"K-"
                                                + i
                                                + "\"},")
                        .collect(Collectors.joining());
        return Span.of(
                "{\"l\":["
                        + plain
                        + "{\"key\":\"twice\",\"x\":[{\"key\":\"inner\"}],\"key\":\"twice\"},"
                        + "{\"key\":\"K-3\",\"key\":\"other\"},"
                        + "{\"key\":9},3]}");
    }
}
