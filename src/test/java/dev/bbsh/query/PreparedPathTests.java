package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.plan.PreparedPath;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A path that is run over many values: each run finds what it would find alone. */
class PreparedPathTests {

    private static final int RECORDS = 10_000;

    private static final JsonValue LIST =
            Span.of(
                    IntStream.range(0, RECORDS)
                            .mapToObj(PreparedPathTests::record)
                            .collect(Collectors.joining(",", "{\"a\": [", "]}")));

    private static String record(int id) {
        return "{\"id\": %d, \"key\": \"K-%d\", \"other\": \"K-%d\", \"list\": [{\"id\": 1}, 2]}"
                .formatted(id, id, id % 100);
    }

    @Test
    void findsInEachValueWhatIsThere() {
        PreparedPath path = JsonPath.parse("$.a[?@.id > $.least].id").prepared(Progress.NONE);
        assertThat(texts(path, "{\"least\": 1, \"a\": [{\"id\": 1}, {\"id\": 2}]}"))
                .containsExactly("2");
        assertThat(texts(path, "{\"least\": 0, \"a\": [{\"id\": 1}, {\"id\": 2}]}"))
                .containsExactly("1", "2");
        assertThat(texts(path, "{\"a\": [{\"id\": 1}]}")).isEmpty();
        assertThat(texts(path, "7")).isEmpty();
    }

    @Test
    void forgetsAConditionOfTheDocumentBefore() {
        PreparedPath path = JsonPath.parse("$.a[?$.on == true]").prepared(Progress.NONE);
        assertThat(texts(path, "{\"on\": true, \"a\": [1]}")).containsExactly("1");
        assertThat(texts(path, "{\"on\": false, \"a\": [2]}")).isEmpty();
        PreparedPath exists = JsonPath.parse("$.a[?$.on]").prepared(Progress.NONE);
        assertThat(texts(exists, "{\"a\": [2]}")).isEmpty();
        assertThat(texts(exists, "{\"on\": 0, \"a\": [1]}")).containsExactly("1");
    }

    @Test
    void summarizesEachValue() {
        PreparedPath path = JsonPath.parse("$.a.length()").prepared(Progress.NONE);
        assertThat(texts(path, "{\"a\": [1, 2]}")).containsExactly("2");
        assertThat(texts(path, "{\"a\": []}")).containsExactly("0");
        assertThat(texts(path, "{}")).isEmpty();
    }

    @Test
    void readsNamesOnceForSeveral() {
        JsonValue twins = Span.of("{\"b\": 1, \"a\": 2, \"a\": 3, \"\\u0062\": {\"a\": 4}}");
        List<PreparedPath> paths =
                JsonPath.prepared(
                        List.of("$[?@.a == 4]", "$.a", "$.b.a", "$.c", "$.b").stream()
                                .map(JsonPath::parse)
                                .toList(),
                        Progress.NONE);
        assertThat(paths.stream().map((path) -> texts(path.in(twins))).toList())
                .containsExactly(
                        List.of("{\"a\": 4}"),
                        List.of("2", "3"),
                        List.of("4"),
                        List.of(),
                        List.of("1", "{\"a\": 4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.a[*].key",
                "$..id",
                "$.a[?@.id > 5]",
                "$.a[?@.id > 1.5e3]",
                "$.a[?@.key == 'K-7' || @.key < 'K-2']",
                "$.a[?@.key == @.other]",
                "$.a[?length(@.list) > 2]",
                "$.a[?count(@.list[*]) == 2]",
                "$.a[?@.list[?@.id]]"
            })
    void allocatesNothingButResults(String text) {
        PreparedPath path = JsonPath.parse(text).prepared(Progress.NONE);
        long expected = JsonPath.parse(text).count(LIST, Progress.NONE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long found = path.in(LIST).count();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            assertThat(found).isEqualTo(expected);
        }
        assertThat(least).isLessThan(RECORDS / 10);
    }

    @Test
    void computesAValueInLittleMemory() {
        PreparedPath path = JsonPath.parse("$.a.length()").prepared(Progress.NONE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(path.in(LIST).count()).isOne();
            for (int row = 0; row < 100; row++) {
                Matches length = path.in(LIST);
                length.next();
                length.value();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least / 100).isLessThan(5_000);
    }

    private static List<String> texts(PreparedPath path, String json) {
        return texts(path.in(Span.of(json)));
    }

    private static List<String> texts(Matches matches) {
        List<String> texts = new ArrayList<>();
        while (matches.next()) {
            texts.add(matches.value().text());
        }
        return texts;
    }
}
