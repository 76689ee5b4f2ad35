package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.text.JsonText;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A path that is printed finds the same place again, whatever the names are. */
class PlaceTests {

    @Test
    @NeedsSharedData("naughty-strings")
    void naughtyNamesComeBack() throws IOException {
        String file = Files.readString(SharedData.path("naughty-strings/blns.json"));
        Set<String> names = new LinkedHashSet<>();
        Document.parse(file).root().elements().forEach((each) -> names.add(each.string()));
        assertThat(names).hasSizeGreaterThan(500);
        assertComeBack(names);
    }

    @Test
    void namesThatLookLikePathsComeBack() {
        assertComeBack(
                List.of(
                        "a','b",
                        "']['",
                        "\\'",
                        "\"",
                        "",
                        " ",
                        "$",
                        "@.a",
                        "*",
                        "0",
                        "\u0000\u001f",
                        "\ud83d\ude00",
                        "\u2028",
                        "\u007f",
                        "a\\",
                        "a.b",
                        "length()"));
    }

    private static void assertComeBack(Iterable<String> names) {
        StringBuilder object = new StringBuilder("{");
        int number = 0;
        for (String name : names) {
            object.append(number == 0 ? "" : ",").append(JsonText.quote(name));
            object.append(":{")
                    .append(JsonText.quote(name))
                    .append(":[")
                    .append(number++)
                    .append("]}");
        }
        JsonValue root = Document.parse(object.append('}').toString()).root();
        Matches all = JsonPath.parse("$.*.*[0]").in(root, Progress.NONE);
        for (int i = 0; i < number; i++) {
            assertThat(all.next()).isTrue();
            String path = all.place().toString();
            assertThat(found(root, path)).as(path).containsExactly(path + " = " + i);
        }
        assertThat(all.next()).isFalse();
    }

    @Test
    void everyMemberOfARepeatedNameIsANode() {
        JsonValue root = Document.parse("{\"a\":1,\"b\":{\"x\":0},\"a\":2,\"\\u0061\":3}").root();
        for (JsonValue each : List.of(root, Composed.of(root))) {
            Matches matches = JsonPath.parse("$.a").in(each, Progress.NONE);
            for (int i = 0; i < 3; i++) {
                assertThat(matches.next()).isTrue();
                assertThat(matches.value().text()).isEqualTo("" + (i + 1));
                assertThat(matches.place()).isEqualTo(Place.root().child("a", i));
            }
            assertThat(matches.next()).isFalse();
            assertThat(found(each, "$..a")).hasSize(3);
            assertThat(found(each, "$[?@ == $.a]")).containsExactly("$['a'] = 3");
        }
    }

    static List<String> found(JsonValue root, String path) {
        List<String> found = new ArrayList<>();
        Matches matches = JsonPath.parse(path).in(root, Progress.NONE);
        while (matches.next()) {
            found.add(matches.place() + " = " + matches.value().text());
        }
        return found;
    }
}
