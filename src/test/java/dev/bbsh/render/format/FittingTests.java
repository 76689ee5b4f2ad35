package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The width of tables and lines on a screen: one that just fits, and one that is a cell too wide.
 */
class FittingTests {

    private static final List<Column> BARS =
            List.of(Column.of("bar").untitled(), Column.of("what").untitled());

    @Test
    void aTableThatFitsIsNotCut() {
        assertThat(on(20, table("a".repeat(9), "b".repeat(9))))
                .isEqualTo("x          y\naaaaaaaaa  bbbbbbbbb\n");
    }

    @Test
    void oneCellTooManyIsCutFromTheFirstOfTheWidest() {
        assertThat(on(19, table("a".repeat(9), "b".repeat(9))))
                .isEqualTo("x         y\naaaaaaa…  bbbbbbbbb\n");
        assertThat(on(10, table("a".repeat(9), "b".repeat(9))))
                .as("no column is narrower than eight cells")
                .isEqualTo("x         y\naaaaaaa…  bbbbbbb…\n");
    }

    @Test
    void barsAreShownOnlyForCountsThatDifferAndAreLarge() {
        assertThat(on(60, bars(10, 9))).isEqualTo(bar(24) + "  a\n" + bar(22) + "    b\n");
        assertThat(on(60, bars(9, 1))).as("small counts").isEqualTo("a\nb\n");
        assertThat(on(60, bars(10, 10))).as("equal counts").isEqualTo("a\nb\n");
        assertThat(Shown.in(OutputFormat.TABLE, bars(9, 1))).isEqualTo("a\nb\n");
    }

    @Test
    void aBarGetsShorterBeforeATextIsCut() {
        List<List<Cell>> rows =
                List.of(
                        List.of(new Cell.Bar(Style.ERROR, 20, 20), Cell.of("a".repeat(30))),
                        List.of(new Cell.Bar(Style.ERROR, 10, 20), Cell.of("b")));
        var table = new View.Table(BARS, rows);

        assertThat(on(44, table))
                .isEqualTo(bar(12) + "  " + "a".repeat(30) + "\n" + bar(6) + "        b\n");
        assertThat(on(38, table))
                .as("no bar is shorter than eight cells")
                .isEqualTo(bar(8) + "  " + "a".repeat(27) + "…\n" + bar(4) + "      b\n");
    }

    @Test
    void barsAreCompleteInOtherFormats() {
        assertThat(Shown.in(OutputFormat.MARKDOWN, bars(2, 1)))
                .contains("| " + bar(24) + " | a |\n| " + bar(12) + " | b |\n");
        assertThat(Shown.in(OutputFormat.CSV, bars(2, 1))).contains("\r\n2,a\r\n1,b\r\n");
        assertThat(Shown.in(OutputFormat.JSON, bars(2, 1))).contains("\"bar\":2");
    }

    private static View.Table bars(long first, long second) {
        return new View.Table(
                BARS,
                List.of(
                        List.of(new Cell.Bar(Style.ERROR, first, first), Cell.of("a")),
                        List.of(new Cell.Bar(Style.ERROR, second, first), Cell.of("b"))));
    }

    private static String bar(int cells) {
        return "█".repeat(cells);
    }

    @Test
    void aLaterRowTakesTheRoomThatIsLeft() {
        List<List<Cell>> rows =
                new ArrayList<>(Collections.nCopies(1_000, List.of(Cell.of("a"), Cell.of("b"))));
        rows.add(List.of(Cell.of("c".repeat(20)), Cell.of("d".repeat(20))));
        rows.add(List.of(Cell.of("e"), Cell.of("f".repeat(20))));
        var table = new View.Table(List.of(Column.of("x"), Column.of("y")), rows);

        assertThat(on(30, table).lines().skip(1_000))
                .containsExactly(
                        "a  b",
                        "c".repeat(20) + "  " + "d".repeat(7) + "…",
                        "e" + " ".repeat(21) + "f".repeat(7) + "…");
    }

    @Test
    void anObjectsMemberIsAColumnWhileThereIsRoomForIt() {
        View.Values values =
                Shown.values(
                        "{\"aaa\":1,\"wide\":\"abcdefghij\",\"four\":1}",
                        "{\"aaa\":2,\"wide\":\"\",\"four\":2}");

        assertThat(on(29, values)).startsWith("aaa  wide        four\n");
        assertThat(on(28, values)).startsWith("aaa  wide\n");
        assertThat(on(23, values)).startsWith("aaa  wide\n");
        assertThat(on(22, values)).startsWith("aaa  four\n");
    }

    @Test
    void membersThatAreNotShownAreNamedUpToTwelve() {
        assertThat(Shown.notes(OutputFormat.TABLE, late(12)))
                .containsExactly(
                        "not shown: n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12"
                                + "     (--columns NAME,... or --lines)");
        assertThat(Shown.notes(OutputFormat.TABLE, late(13)))
                .containsExactly(
                        "not shown: n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12, ..."
                                + "     (--columns NAME,... or --lines)");
    }

    private static View.Values late(int names) {
        String last =
                IntStream.rangeClosed(1, names)
                        .mapToObj((i) -> "\"n" + i + "\":1")
                        .collect(Collectors.joining(",", "{\"id\":1,", "}"));
        return View.values(
                Stream.concat(Collections.nCopies(200, "{\"id\":1}").stream(), Stream.of(last))
                        .map((json) -> (JsonValue) Span.of(json))
                        .toList());
    }

    @Test
    void objectsAreAlikeWhenThreeFifthsOfTheirMembersAreThere() {
        assertThat(text("{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", "{\"a\":2,\"e\":2}"))
                .startsWith("a  b  c  d  e\n");
        assertThat(text("{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", "{\"e\":2}")).startsWith("{\"a\":1,");
        String sixty = object(60);
        assertThat(text(sixty, sixty)).startsWith("n0  n1  ");
        String more = object(61);
        assertThat(text(more, more)).startsWith("{\"n0\":1,");
    }

    @Test
    void anObjectBehindNullIsStillNoColumn() {
        View.Values values = Shown.values("{\"a\":1,\"o\":null}", "{\"a\":2,\"o\":{\"x\":1}}");

        assertThat(Shown.in(OutputFormat.TABLE, values)).isEqualTo("a\n1\n2\n");
        assertThat(Shown.notes(OutputFormat.TABLE, values)).hasSize(1);
    }

    private static String object(int names) {
        return IntStream.range(0, names)
                .mapToObj((i) -> "\"n" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void aValueThatIsCutSaysSo() {
        assertThat(on(6, Shown.values("[1,2,3,4]", "1"))).isEqualTo("[1,2,…\n1\n");
        assertThat(on(9, Shown.values("[1,2,3,4]", "1"))).isEqualTo("[1,2,3,4]\n1\n");
        assertThat(on(6, Shown.values("{\"a\":1,\"b\":2}", "1"))).isEqualTo("{\"a\":…\n1\n");
        assertThat(on(13, Shown.values("{\"a\":1,\"b\":2}", "1")))
                .isEqualTo("{\"a\":1,\"b\":2}\n1\n");
    }

    @Test
    void aLineThatFitsIsNotBroken() {
        String first = "x".repeat(30);
        String together = "aa bb cc " + "d".repeat(27);

        assertThat(on(40, View.message("a bc " + "x".repeat(35))))
                .isEqualTo("a bc " + "x".repeat(35) + "\n");
        assertThat(on(40, View.message(first + "   " + together)))
                .isEqualTo(first + "\n    " + together + "\n");
        assertThat(on(40, View.message(first + "   " + together + "d")))
                .startsWith(first + "   aa");
        assertThat(on(20, View.message("x".repeat(30)))).isEqualTo("x".repeat(30) + "\n");
    }

    @Test
    void aScreenThatDoesNotKnowItsWidthHasEightyCells() {
        assertThat(Screen.terminal(0, Shown.TIMES).width()).isEqualTo(80);
        assertThat(Screen.terminal(1, Shown.TIMES).width()).isEqualTo(1);
    }

    @Test
    void anUnbrokenScreenHasLinesAsLongAsTheyAre() {
        Screen screen = Screen.terminal(20, Shown.TIMES).withoutWrapping();
        View.Message message = View.message(TextLine.of("a line that is longer than that"));

        assertThat(Shown.in(OutputFormat.TABLE, message, screen))
                .isEqualTo("a line that is longer than that\n");
        assertThat(screen.width()).isEqualTo(20);
        assertThat(screen.terminal()).isTrue();
    }

    @Test
    void namesOfColumnsAreWordsInOne() {
        assertThat(Column.of("last sync").key()).isEqualTo("lastSync");
        assertThat(Column.count("issues of it").key()).isEqualTo("issuesOfIt");
        assertThat(Column.of("x").named("y z").key()).isEqualTo("y z");
    }

    @Test
    void aPersonDoesNotWaitForTheWholeSample() {
        assertThat(shownBeforeTheLast(Screen.terminal(80, Shown.TIMES))).isNotEmpty();
        assertThat(shownBeforeTheLast(Shown.PIPE)).isEmpty();
    }

    /** Values that take their time. */
    private static String shownBeforeTheLast(Screen screen) {
        StringBuilder out = new StringBuilder();
        StringBuilder before = new StringBuilder();
        Iterator<JsonValue> values =
                new Iterator<>() {
                    private int asked;

                    @Override
                    public boolean hasNext() {
                        if (asked == 5 && before.isEmpty()) {
                            before.append(out);
                        }
                        return asked < 6;
                    }

                    @Override
                    public JsonValue next() {
                        if (asked++ > 0) {
                            sleep();
                        }
                        return Span.of("{\"a\":1}");
                    }
                };
        Renderer.of(OutputFormat.TABLE, screen)
                .render(View.values(() -> values), new Printer(out, Palette.NONE), Progress.NONE);
        return before.toString();
    }

    private static void sleep() {
        try {
            Thread.sleep(120);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static View.Table table(String... row) {
        return new View.Table(
                List.of(Column.of("x"), Column.of("y")),
                List.of(Stream.of(row).map(Cell::of).toList()));
    }

    private static String text(String... values) {
        return Shown.in(OutputFormat.TABLE, Shown.values(values));
    }

    private static String on(int width, View view) {
        return Shown.in(OutputFormat.TABLE, view, Screen.terminal(width, Shown.TIMES));
    }
}
