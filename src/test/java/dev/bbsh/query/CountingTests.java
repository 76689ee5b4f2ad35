package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counting on several threads counts what is found one after the other. */
class CountingTests {

    private static final List<String> PATHS =
            List.of(
                    "$",
                    "$.a",
                    "$.a[*]",
                    "$.a[7]",
                    "$.a[-1].id",
                    "$.a[10:20]",
                    "$.a[?@.id > 29000]",
                    "$.a[?@.id > 29000, ?@.id < 5, *]",
                    "$.a[?@.id > 5 && @.key == 'K-7']",
                    "$.a[?@.id < $.limit].list[?@ > 1]",
                    "$.a[?@.list[?@ == 2]]",
                    "$.a[*].list[*]",
                    "$.a[*]..x",
                    "$[?@.id]",
                    "$..id",
                    "$..a",
                    "$..x",
                    "$..*",
                    "$..['id', 'x', *]",
                    "$..[0]",
                    "$..list[0]",
                    "$..[?@.id > 29000]",
                    "$.b..x",
                    "$.none..x",
                    "$.none[*]",
                    "$.limit[*]",
                    "$.a..list");

    private static final JsonValue ROOT = root();

    private static JsonValue root() {
        String a =
                IntStream.range(0, 30_000)
                        .mapToObj(CountingTests::record)
                        .collect(Collectors.joining(",\n", "[", "]"));
        String b = String.join(",", Collections.nCopies(25_000, "{\"x\": [{\"x\": 1}]}"));
        return Span.of(
                "{\"limit\": 100, \"a\": " + a + ", \"b\": [" + b + "], \"x\": {\"x\": []}}");
    }

    private static String record(int id) {
        return "{\"id\": %d, \"key\": \"K-%d\", \"list\": [%d, 2], \"x\": null}"
                .formatted(id, id % 1_000, id % 3);
    }

    @Test
    void countsWhatIsFound() {
        for (String path : PATHS) {
            assertThat(count(path, ROOT)).as(path).isEqualTo(pulled(path, ROOT));
        }
        assertThat(count("$.a[?@.id < $.limit]", ROOT)).isEqualTo(100);
    }

    @Test
    void countsWhatIsFoundInAnEditedDocument() {
        Place a = Place.root().child("a");
        Change change =
                Change.of(
                        "Edit",
                        Edit.remove(a.child(2)),
                        Edit.put(a.child(12_000), Span.of("{\"id\": -1, \"x\": {\"x\": 7}}")),
                        Edit.put(a.child(24_000).child("id"), Span.of("30001")),
                        Edit.insert(a.child(24_500), Span.of("[[{\"id\": 1}]]")));
        Document document = new Document(Text.EMPTY, ROOT, Text.EMPTY);
        JsonValue edited = change.applyTo(document, Progress.NONE).root();
        for (String path : PATHS) {
            assertThat(count(path, edited)).as(path).isEqualTo(pulled(path, edited));
        }
        assertThat(counts(PATHS, edited))
                .isEqualTo(PATHS.stream().map((path) -> pulled(path, edited)).toList());
    }

    @Test
    void countsSeveralPathsAtOnce() {
        List<String> twice = Collections.nCopies(2, PATHS).stream().flatMap(List::stream).toList();
        assertThat(counts(twice, ROOT))
                .isEqualTo(twice.stream().map((path) -> pulled(path, ROOT)).toList());
    }

    @Test
    void countsAllThatHaveANameInCommon() {
        JsonValue twins =
                Span.of(
                        """
                        {"a": {"x": 1, "x": {"x": 2}, "\\u0078": [{"x": 3, "": 4, "\\"": 5}]},
                         "a": [[{"x": 6}], {"b": {"x": 7}}], "é": {"x": null}}\
                        """);
        List<String> paths =
                List.of("$.a.x", "$.a", "$..x", "$..x.x", "$..x..x", "$.*.*", "$..*..*");
        List<String> more =
                List.of(
                        "$..['']",
                        "$..['\"']",
                        "$['é'].x",
                        "$..[0, 'x']",
                        "$.a[?@.x == 3]",
                        "$..b");
        List<String> all = Stream.concat(paths.stream(), more.stream()).toList();
        assertThat(counts(all, twins))
                .isEqualTo(all.stream().map((path) -> pulled(path, twins)).toList());
        assertThat(counts(List.of("$.a.x", "$..x..x", "$.none"), twins))
                .containsExactly(3L, 2L, 0L);
    }

    @Test
    void countsMembersThatAreVisitedToo() {
        assertThat(counts(List.of("$.a[*].id", "$.a[*].list[*]", "$.a[*].list"), ROOT))
                .containsExactly(30_000L, 60_000L, 30_000L);
        assertThat(counts(List.of("$.a[*].id", "$.a[*].none", "$.a[*].key"), ROOT))
                .containsExactly(30_000L, 0L, 30_000L);
    }

    @Test
    void countsAnotherNotationApart() {
        assertThat(counts(List.of("$.a[*].list[*]", "$.a.length()", "$..id"), ROOT))
                .containsExactly(60_000L, 1L, 30_000L);
    }

    @Test
    void endsWhenNobodyWantsTheCount() {
        AtomicInteger asked = new AtomicInteger();
        Progress impatient =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (asked.incrementAndGet() > 5) {
                            throw new CancelledException();
                        }
                    }
                };
        assertThatThrownBy(() -> JsonPath.parse("$..x").count(ROOT, impatient))
                .isInstanceOf(CancelledException.class);
        assertThat(asked).hasValueLessThan(50);
    }

    private static long count(String path, JsonValue root) {
        return JsonPath.parse(path).count(root, Progress.NONE);
    }

    private static List<Long> counts(List<String> paths, JsonValue root) {
        List<JsonPath> parsed = paths.stream().map(JsonPath::parse).toList();
        return Arrays.stream(JsonPath.counts(parsed, root, Progress.NONE)).boxed().toList();
    }

    private static long pulled(String path, JsonValue root) {
        Matches matches = JsonPath.parse(path).in(root, Progress.NONE);
        long count = 0;
        while (matches.next()) {
            count++;
        }
        return count;
    }
}
