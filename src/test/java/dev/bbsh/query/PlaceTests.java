package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
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
                        "length()",
                        "and",
                        "true",
                        "null",
                        "length",
                        "size"));
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
            String brief = all.place().brief();
            assertThat(found(root, path)).as(path).containsExactly(path + " = " + i);
            assertThat(found(root, brief)).as(brief).containsExactly(path + " = " + i);
        }
        assertThat(all.next()).isFalse();
    }

    @Test
    void randomNamesComeBack() {
        Random random = new Random(14);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(6);
            for (int j = 0; j < length; j++) {
                name.appendCodePoint(character(random));
            }
            names.add(name.toString());
        }
        assertComeBack(names);
    }

    private static int character(Random random) {
        String common = "aZ_09.'\"\\\\[]$@*-? \n\t\u007f\u00e9\u200b\u202e\u540d";
        int any = random.nextInt(0x11_0000);
        boolean special = random.nextInt(4) > 0 || Character.getType(any) == Character.SURROGATE;
        return special ? common.charAt(random.nextInt(common.length())) : any;
    }

    @Test
    void theBriefNotationNeedsBracketsOnlyForOtherNames() {
        Place place = Place.root().child("firstConnector").child(0).child("id");
        assertThat(place.brief()).isEqualTo("$.firstConnector[0].id");
        assertThat(Place.root().brief()).isEqualTo("$");
        assertThat(Place.root().child("a b").child(0).brief()).isEqualTo("$['a b'][0]");
        assertThat(Place.root().child("advanced").child("sync.incomingJql").brief())
                .isEqualTo("$.advanced['sync.incomingJql']");
        assertThat(Place.root().child("3").child("").child("it's").brief())
                .isEqualTo("$['3']['']['it\\'s']");
        assertThat(Place.root().child("\u540d").child("a\u200bb").brief())
                .isEqualTo("$['\u540d']['a\\u200bb']");
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
