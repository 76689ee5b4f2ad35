package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that are known from an object's shape lead to the same members as those compared. */
class MemberNameTests {

    private static final List<JsonPath> PATHS =
            Stream.of(
                            "$[*].a",
                            "$[*].b.c",
                            "$[*].list[*].a",
                            "$[?@.a > 5]",
                            "$[?@.a > 5 && @.b.c == 1]",
                            "$[?@.b]",
                            "$[?!@.list]",
                            "$[?@['\u00fc \"'] == @.a]",
                            "$[?@.list[?@.a < 5]]",
                            "$..a",
                            "$..c",
                            "$..b.c",
                            "$..list[?@.a]",
                            "$..[?@.a == 1 || @.c == 1]")
                    .map(JsonPath::parse)
                    .toList();

    private static String object(Random random, int depth, String more) {
        List<String> members = new ArrayList<>();
        int bits = random.nextInt(32);
        String number = String.valueOf(random.nextInt(10));
        addIf(members, (bits & 1) != 0, random.nextBoolean() ? "\"a\"" : "\"\\u0061\"", number);
        addIf(members, (bits & 2) != 0, "\"\u00fc \\\"\"", number);
        String nested = depth > 0 ? object(random, depth - 1, more) : "{}";
        addIf(members, (bits & 4) != 0, "\"b\"", nested);
        addIf(members, (bits & 8) != 0, "\"c\"", "1");
        String list =
                IntStream.range(0, depth > 0 ? random.nextInt(3) : 0)
                        .mapToObj((_) -> object(random, depth - 1, more))
                        .collect(Collectors.joining(",", "[", "]"));
        addIf(members, (bits & 16) != 0, "\"list\"", list);
        Collections.shuffle(members, random);
        return Stream.concat(members.stream(), Stream.of(more))
                .filter((each) -> !each.isEmpty())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void addIf(List<String> members, boolean wanted, String name, String value) {
        if (wanted) {
            members.add(name + ":" + value);
        }
    }

    /** A list of objects; those that repeat a name have no shape. */
    private static JsonValue list(int seed, String more) {
        Random random = new Random(seed);
        return Span.of(
                IntStream.range(0, 400)
                        .mapToObj((_) -> object(random, 2, more))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aShapeTellsWhereTheMembersAre(int seed) {
        JsonValue shaped = list(seed, "");
        long[] compared = JsonPath.counts(PATHS, list(seed, "\"z\":0,\"z\":0"), Progress.NONE);

        assertThat(compared).doesNotContain(0);
        assertThat(JsonPath.counts(PATHS, shaped, Progress.NONE)).isEqualTo(compared);
        for (int i = 0; i < compared.length; i++) {
            JsonPath path = PATHS.get(i);
            assertThat(path.count(shaped, Progress.NONE)).as(path.text()).isEqualTo(compared[i]);
            assertThat(path.in(shaped, Progress.NONE).count()).isEqualTo(compared[i]);
        }
    }

    @Test
    void aWalkGoesThroughDocumentsWithOtherShapes() {
        List<JsonPath> columns = List.of(JsonPath.parse("$[?@.a > 5]"), JsonPath.parse("$[?@.c]"));
        var prepared = JsonPath.prepared(columns, Progress.NONE);

        for (int seed = 1; seed < 20; seed++) {
            JsonValue value = list(seed, "");
            for (int i = 0; i < columns.size(); i++) {
                assertThat(prepared.get(i).in(value).count())
                        .isEqualTo(columns.get(i).count(value, Progress.NONE));
            }
        }
    }
}
