package dev.bbsh.query.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several paths together find the values of each, in its order. */
class SharedSearchTests {

    private static final List<String> PATHS =
            List.of(
                    "$..x",
                    "$.a[?@.id > 19900]",
                    "$.a[*].id",
                    "$.a[?@.id > 5 && @.key == 'K-7']",
                    "$.a[?@.id < $.limit].list[?@ > 1]",
                    "$.a[?match(@.key, 'K-1.')].key",
                    "$.a[*].list[*]",
                    "$.a[*]..x",
                    "$.a[*].x[1:]",
                    "$.a..list",
                    "$.a[?@.id > 20400]",
                    "$..id",
                    "$..list[-1]",
                    "$..x..x",
                    "$..x.x",
                    "$.b..x",
                    "$.b[*].*",
                    "$.b[*]..*",
                    "$.b[*]..[?@.x]",
                    "$.b[*]..[0, 'x']",
                    "$.b[*]..[0]",
                    "$..*",
                    "$.*",
                    "$",
                    "$.none[*]",
                    "$.limit[*]",
                    "$.a[-1].id",
                    "$.a[?@.none]");

    private static final JsonValue ROOT = root();

    private static JsonValue root() {
        String a =
                IntStream.range(0, 20_500)
                        .mapToObj(SharedSearchTests::record)
                        .collect(Collectors.joining(",\n", "[", "]"));
        String b =
                IntStream.range(0, 20_100)
                        .mapToObj(
                                "{\"y\": {\"x\": %d}, \"x\": [{\"x\": 1}, 2], \"z\": {}}"
                                        ::formatted)
                        .collect(Collectors.joining(","));
        return Span.of(
                "{\"limit\": 100, \"a\": " + a + ", \"b\": [" + b + "], \"x\": {\"x\": []}}");
    }

    private static String record(int id) {
        return "{\"id\": %d, \"key\": \"K-%d\", \"list\": [%d, 2], \"x\": [[{\"x\": 3}], null]}"
                .formatted(id, id % 1_000, id % 3);
    }

    private static JsonValue edited() {
        Place a = Place.root().child("a");
        Change change =
                Change.of(
                        "Edit",
                        Edit.remove(a.child(2)),
                        Edit.put(a.child(12_000), Span.of("{\"id\": -1, \"x\": {\"x\": 7}}")),
                        Edit.put(a.child(20_400).child("id"), Span.of("30001")),
                        Edit.insert(a.child(20_450), Span.of("[[{\"id\": 1}]]")));
        return change.applyTo(new Document(Text.EMPTY, ROOT, Text.EMPTY), Progress.NONE).root();
    }

    @Test
    void findsTheSameInTheSameOrder() {
        for (JsonValue root : List.of(ROOT, edited())) {
            assertSameAsAlone(together(root, PATHS, SharedArray.MOST, Progress.NONE), root);
        }
    }

    @Test
    void searchesAloneBeyondTheBound() {
        assertSameAsAlone(together(ROOT, PATHS, 30_000, Progress.NONE), ROOT);
    }

    private static void assertSameAsAlone(List<Matches> together, JsonValue root) {
        for (int i = 0; i < PATHS.size(); i++) {
            assertThat(values(together.get(i)))
                    .as(PATHS.get(i))
                    .isEqualTo(alone(PATHS.get(i), root));
        }
    }

    /**
     * A path that can't go on leaves the others what they find alone, and fails as it does alone.
     */
    @Test
    void aPathThatFailsLeavesTheOthersAsTheyAre() {
        Place key = Place.root().child("a").child(15_000).child("key");
        Edit tooLong = Edit.put(key, Span.of('"' + "ab".repeat(200_000) + '"'));
        JsonValue root =
                Change.of("Edit", tooLong)
                        .applyTo(new Document(Text.EMPTY, ROOT, Text.EMPTY), Progress.NONE)
                        .root();
        String failing = "$.a[?@.id == 7 || @.id > 14000 && match(@.key, '(K|-|a|b|[0-9])*')].id";
        List<String> paths = List.of("$.a[*].id", failing, "$.a[*].list[*]", "$.a[?@.id > 3]");
        List<Matches> together = together(root, paths, SharedArray.MOST, Progress.NONE);
        for (int i : new int[] {0, 2, 3}) {
            assertThat(values(together.get(i)))
                    .as(paths.get(i))
                    .isEqualTo(alone(paths.get(i), root));
        }
        Matches own = JsonPath.parse(failing).in(root, Progress.NONE);
        assertThat(values(together.get(1), 1_000)).isEqualTo(values(own, 1_000)).hasSize(1_000);
        assertThatThrownBy(() -> values(own)).isInstanceOf(BbshException.class);
        assertThatThrownBy(() -> values(together.get(1)))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("is too complex for a text of 400000 characters");
    }

    @Test
    void goesOnAfterAnotherPathWasPulled() {
        List<Matches> together = together(ROOT, PATHS, SharedArray.MOST, Progress.NONE);
        List<List<JsonValue>> found = new ArrayList<>();
        for (Matches matches : together) {
            found.add(values(matches, 100));
        }
        for (int i = PATHS.size() - 1; i >= 0; i--) {
            List<JsonValue> all = found.get(i);
            all.addAll(values(together.get(i)));
            assertThat(all).as(PATHS.get(i)).isEqualTo(alone(PATHS.get(i), ROOT));
        }
    }

    @Test
    void looksNoFartherThanWhatIsPulled() {
        Amount amount = new Amount();
        List<Matches> together =
                together(ROOT, List.of("$.a[*].id", "$.a[?@.id >= 0]"), SharedArray.MOST, amount);
        assertThat(values(together.getFirst(), 5)).hasSize(5);
        assertThat(values(together.getLast(), 5)).hasSize(5);
        assertThat(amount.passed).isLessThan(200);
    }

    @Test
    void walksOnceForAllPaths() {
        Amount amount = new Amount();
        List<String> filters = List.of("$.a[?@.id > 9]", "$.a[?@.id > 8]", "$.a[?@.id > 7]");
        for (Matches matches : together(ROOT, filters, SharedArray.MOST, amount)) {
            long before = amount.passed;
            values(matches);
            assertThat(amount.passed - before).isEqualTo(20_500);
        }
        assertThat(amount.asked).isLessThan(3 * 20_500 / 256);
    }

    @Test
    void endsWhenNobodyWantsTheValues() {
        for (String path : List.of("$.a[?@.none]", "$..none", "$.a[*].id")) {
            Amount amount = new Amount();
            amount.most = 5;
            List<String> paths = Collections.nCopies(2, path);
            Matches first = together(ROOT, paths, SharedArray.MOST, amount).getFirst();
            assertThatThrownBy(() -> values(first)).isInstanceOf(CancelledException.class);
        }
    }

    /** Counts what is passed, and is cancelled when it was asked too often. */
    private static final class Amount implements Progress {

        private long passed;
        private long asked;
        private long most = Long.MAX_VALUE;

        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long amount) {
            passed += amount;
            if (++asked > most) {
                throw new CancelledException();
            }
        }
    }

    private static List<Matches> together(
            JsonValue root, List<String> paths, int most, Progress progress) {
        SharedSearch search = new SharedSearch(root, Long.MAX_VALUE, progress, most);
        return paths.stream().map((path) -> search.add(JsonPath.parse(path).query())).toList();
    }

    private static List<JsonValue> alone(String path, JsonValue root) {
        return values(JsonPath.parse(path).in(root, Progress.NONE));
    }

    private static List<JsonValue> values(Matches matches) {
        return values(matches, Integer.MAX_VALUE);
    }

    private static List<JsonValue> values(Matches matches, int limit) {
        List<JsonValue> all = new ArrayList<>();
        while (all.size() < limit && matches.next()) {
            all.add(matches.value());
        }
        return all;
    }
}
