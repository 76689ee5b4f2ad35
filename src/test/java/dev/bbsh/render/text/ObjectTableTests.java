package dev.bbsh.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.render.format.Renderer;
import dev.bbsh.render.format.Shown;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ObjectTableTests {

    @Test
    void objectsThatAreAlikeAreATable() {
        assertThat(
                        text(
                                "{\"key\":\"SAM2-1\",\"comments\":[1,2],\"lastSync\":1604663032123}",
                                "{\"key\":\"SAM2-2\",\"lastSync\":null,\"more\":{\"a\":1}}"))
                .isEqualTo(
                        """
                        key     comments.length()  lastSync
                        SAM2-1                  2  2020-11-06 11:43:52Z
                        SAM2-2                     null
                        """);
    }

    @Test
    void whatATableDoesNotShowIsSaid() {
        List<JsonValue> values =
                IntStream.range(0, 500)
                        .mapToObj((i) -> i < 499 ? "{\"key\":1,\"more\":{}}" : "{\"late\":1}")
                        .map((json) -> (JsonValue) Span.of(json))
                        .toList();
        assertThat(Shown.notes(OutputFormat.TABLE, View.values(values)))
                .containsExactly("not shown: more, late     (--columns NAME,... or --lines)");
    }

    @Test
    void aNarrowScreenHasFewerColumns() {
        View.Values values =
                Shown.values(
                        "{\"key\":\"a\",\"wide\":\"0123456789\",\"n\":1}",
                        "{\"key\":\"b\",\"wide\":\"\",\"n\":2}");
        assertThat(Shown.in(OutputFormat.TABLE, values, Screen.terminal(16, Shown.TIMES)))
                .isEqualTo(
                        """
                        key  n
                        a    1
                        b    2
                        """);
    }

    @Test
    void laterValuesThatAreLongerAreNotCutWhileThereIsRoom() {
        View.Values values =
                View.values(
                        IntStream.range(0, 2_000)
                                .mapToObj((i) -> (JsonValue) Span.of("{\"id\":" + i * i + "}"))
                                .toList());
        assertThat(Shown.in(OutputFormat.TABLE, values, Screen.terminal(30, Shown.TIMES)))
                .endsWith("\n3992004\n3996001\n");
    }

    @Test
    void objectsThatDifferAreALineEach() {
        assertThat(text("{\"a\":1,\"b\":2}", "{\"c\":1,\"d\":2}", "{\"e\":1,\"f\":2}"))
                .isEqualTo(
                        """
                        {"a":1,"b":2}
                        {"c":1,"d":2}
                        {"e":1,"f":2}
                        """);
    }

    @Test
    void otherValuesAreALineEach() {
        assertThat(text("{\"a\":1}", "2", "{\"a\":3}")).isEqualTo("{\"a\":1}\n2\n{\"a\":3}\n");
    }

    @Test
    void aLateValueOfAnotherKindIsNotLost() {
        List<JsonValue> values =
                Stream.concat(
                                IntStream.range(0, 500)
                                        .mapToObj((i) -> (JsonValue) Span.of("{\"id\":" + i + "}")),
                                Stream.of(Span.of("[\"late\"]")))
                        .toList();
        assertThat(Shown.in(OutputFormat.TABLE, View.values(values))).endsWith("499\n[\"late\"]\n");
    }

    @Test
    void numbersAreTimesOnlyWhereTheyCanBe() {
        assertThat(
                        text(
                                "{\"messageId\":1604663032123,\"at\":1604663032123,\"n\":160466303}",
                                "{\"messageId\":1604663032124,\"at\":16046630321230,\"n\":1}"))
                .isEqualTo(
                        """
                        messageId      at                    n
                        1604663032123  2020-11-06 11:43:52Z  160466303
                        1604663032124  16046630321230        1
                        """);
    }

    @Test
    void theFirstLineIsPrintedBeforeTheSecondValueIsLookedFor() {
        StringBuilder out = new StringBuilder();
        Iterator<JsonValue> values =
                new Iterator<>() {
                    private int asked;

                    @Override
                    public boolean hasNext() {
                        if (asked == 1) {
                            assertThat(out.toString()).isEqualTo("v0\n");
                        }
                        return asked < 2;
                    }

                    @Override
                    public JsonValue next() {
                        return Span.of("\"v" + asked++ + "\"");
                    }
                };
        Renderer.of(OutputFormat.TABLE, Shown.PIPE)
                .render(View.values(() -> values), new Printer(out, Palette.NONE), Progress.NONE);
        assertThat(out.toString()).isEqualTo("v0\nv1\n");
    }

    @Test
    void placesSayWhatAPathCanNot() {
        View.Places places =
                new View.Places(
                        List.of(
                                Place.root().child("a").child("b", 1),
                                Place.root().child("a", 10).child("b", 2).child(3),
                                Place.root().child("c")),
                        ObjectTableTests::ab);
        assertThat(Shown.in(OutputFormat.TABLE, places))
                .isEqualTo(
                        """
                        $.a.b     the 1st 'a', the 2nd 'b' there
                        $.a.b[3]     the 11th 'a', the 3rd 'b' there
                        $.c
                        """);
        assertThat(Shown.in(OutputFormat.JSON, places))
                .isEqualTo("[\"$['a']['b']\",\"$['a']['b'][3]\",\"$['c']\"]\n");
    }

    private static List<Place.Step.Name> ab(Place place) {
        return place.steps().stream()
                .filter(Place.Step.Name.class::isInstance)
                .map(Place.Step.Name.class::cast)
                .filter((step) -> !step.name().equals("c"))
                .toList();
    }

    private static String text(String... values) {
        return Shown.in(OutputFormat.TABLE, Shown.values(values));
    }
}
