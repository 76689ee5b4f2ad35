package dev.bbsh.json.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class JsonComparisonTests {

    @Test
    void membersAreComparedByName() {
        assertThat(differences("{\"a\":1,\"b\":[1,2],\"c\":0}", "{\"c\":0,\"b\":[1,3],\"d\":1}"))
                .containsExactly("~$['b'][1] 2 -> 3", "+$['d'] 1", "-$['a'] 1");
    }

    @Test
    void elementsAreAlignedByWhatTheyHold() {
        assertThat(differences("[1,2,3,4,5,6]", "[2,3,9,4,5]"))
                .containsExactly("-$[0] 1", "+$[2] 9", "-$[5] 6");
        assertThat(differences("[1,2,3]", "[2,3,4]")).containsExactly("-$[0] 1", "+$[2] 4");
    }

    @Test
    void aSwapOfNamesIsTwoRenames() {
        Document before = Document.parse("{\"x\":{\"k\":[1]},\"y\":2}");
        Place root = Place.root();
        Document after =
                Change.of(
                                "Swap",
                                Edit.renameKey(root.child("x"), "y"),
                                Edit.renameKey(root.child("y"), "x"))
                        .applyTo(before, Progress.NONE);
        assertThat(differences(before.root(), after.root()))
                .containsExactly("=$['y'] was x", "=$['x'] was y");
    }

    @Test
    void meaningIgnoresHowItIsWritten() {
        JsonValue one = Document.parse("{\"a\": 1.0, \"b\": \"\\u0041\"}").root();
        JsonValue other = Document.parse("{\"b\":\"A\",\"a\":1}").root();
        assertThat(JsonComparison.same(one, other, Progress.NONE)).isTrue();
        assertThat(differences(one, other)).hasSize(2);
    }

    @Test
    void theAmountIsThatOfArraysThatDiffer() {
        JsonValue one = Document.parse("{\"a\":[1,2],\"a\":[1],\"b\":[1],\"c\":1}").root();
        JsonValue other = Document.parse("{\"b\":[1],\"c\":[1],\"a\":[1,2,3]}").root();
        // The last a of both; b is not from the same file.
        assertThat(JsonComparison.amount(one, other)).isEqualTo((1 + 3 + 1 + 1) * 3);
        assertThat(JsonComparison.amount(one, one)).isZero();
    }

    @Test
    void anEditedArrayHasTheDifferencesOfItsText() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Document before = Document.parse(numbers(random.nextInt(12)));
            Document after = before;
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                after = edited(after, random);
            }
            assertThat(differences(before.root(), after.root()))
                    .as("seed %d", seed)
                    .isEqualTo(differences(before.root().text(), after.root().text()));
        }
    }

    private static Document edited(Document document, Random random) {
        long size = document.root().size();
        Place at = Place.root().child((long) random.nextInt((int) size + 1));
        JsonValue fresh = Document.parse(Integer.toString(1_000 + random.nextInt(9_000))).root();
        boolean end = at.equals(Place.root().child(size));
        Edit edit =
                switch (random.nextInt(3)) {
                    case 0 -> Edit.insert(at, fresh);
                    case 1 -> end ? Edit.insert(at, fresh) : Edit.put(at, fresh);
                    default -> end ? Edit.insert(at, fresh) : Edit.remove(at);
                };
        return Change.of("edit", edit).applyTo(document, Progress.NONE);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).boxed().toList().toString();
    }

    @Test
    void anElementThatIsSharedIsNotLookedAt() {
        Document before = Document.parse(numbers(1_000));
        Place at = Place.root().child(500L);
        Document put =
                Change.of("put", Edit.put(at, Document.parse("7").root()))
                        .applyTo(before, Progress.NONE);
        Document removed = Change.of("remove", Edit.remove(at)).applyTo(before, Progress.NONE);

        assertThat(steps(before, put)).isOne();
        assertThat(steps(put, before)).isOne();
        assertThat(steps(before, removed)).isOne();
        assertThat(steps(put, removed)).isOne();
        assertThat(steps(before, before)).isZero();
        Document back = before;
        for (long index : new long[] {300, 500, 700}) {
            Place here = Place.root().child(index);
            Edit insert = Edit.insert(here, Document.parse("7").root());
            back = Change.of("insert", insert).applyTo(back, Progress.NONE);
            back = Change.of("remove", Edit.remove(here)).applyTo(back, Progress.NONE);
        }
        assertThat(steps(before, back)).isZero();
        assertThat(steps(back, before)).isZero();
    }

    private static int steps(Document before, Document after) {
        AtomicInteger steps = new AtomicInteger();
        ArrayAlignment.of(before.root(), after.root(), Progress.NONE)
                .forEach((_) -> steps.incrementAndGet() > 0);
        return steps.get();
    }

    private static List<String> differences(String before, String after) {
        return differences(Document.parse(before).root(), Document.parse(after).root());
    }

    private static List<String> differences(JsonValue before, JsonValue after) {
        List<String> found = new ArrayList<>();
        JsonComparison.of(
                before,
                after,
                JsonComparison.ScalarEquality.OF_TEXT,
                (each) -> found.add(line(each)),
                Progress.NONE);
        return found;
    }

    private static String line(JsonComparison.Difference each) {
        return switch (each) {
            case JsonComparison.Difference.Added(Place place, JsonValue value) ->
                    "+" + place + " " + value.text();
            case JsonComparison.Difference.Removed(Place place, JsonValue value) ->
                    "-" + place + " " + value.text();
            case JsonComparison.Difference.Changed(
                            Place place,
                            JsonValue before,
                            JsonValue after) ->
                    "~" + place + " " + before.text() + " -> " + after.text();
            case JsonComparison.Difference.Renamed(Place place, String before) ->
                    "=" + place + " was " + before;
        };
    }
}
