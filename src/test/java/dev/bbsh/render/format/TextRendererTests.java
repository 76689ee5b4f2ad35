package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TextRendererTests {

    @Test
    void aTableHasColumnsWithoutLines() {
        assertThat(text(Shown.CONNECTORS))
                .isEqualTo(
                        """
                        side    key   issues  last sync
                        first   SAM2   1,204  2020-11-06 11:43:52Z
                        second  日本       7
                        """);
    }

    @Test
    void aTableThatIsReadAloudHasALineForEachValue() {
        assertThat(
                        Shown.in(
                                OutputFormat.TABLE,
                                Shown.CONNECTORS,
                                Screen.terminal(40, Shown.TIMES).readAloud()))
                .isEqualTo(
                        """
                        side: first
                        key: SAM2
                        issues: 1,204
                        last sync: 2020-11-06 11:43:52Z

                        side: second
                        key: 日本
                        issues: 7
                        """);
    }

    @Test
    void aTableOnANarrowTerminalIsCut() {
        var table =
                new View.Table(
                        List.of(Column.of("key"), Column.of("summary"), Column.count("issues")),
                        List.of(
                                List.of(
                                        Cell.of("SAM2-1"),
                                        Cell.of("a long summary 日本語日本語 of an issue"),
                                        Cell.of(3))));

        assertThat(Shown.in(OutputFormat.TABLE, table, Screen.terminal(40, Shown.TIMES)))
                .isEqualTo(
                        """
                        key     summary                   issues
                        SAM2-1  a long summary 日本語日…       3
                        """);
        assertThat(text(table)).contains("日本語日本語 of an issue");
    }

    @Test
    void aLongLineIsBrokenBeforeWhatStandsTogether() {
        assertThat(
                        onNarrow(
                                "orbit   synced issue data   100,000 issues   last sync today",
                                "  1  keep it as it is     fix rename:field:10010 --keep"))
                .isEqualTo(
                        """
                        orbit   synced issue data
                            100,000 issues   last sync today
                          1  keep it as it is
                              fix rename:field:10010 --keep
                        """);
    }

    @Test
    void aCommandIsNeverBrokenButARemarkIs() {
        assertThat(
                        onNarrow(
                                "try this     fix missing:field:customfield_10010 --to 10012",
                                "not saved     (save NAME FILE saves one of those that are open)"))
                .isEqualTo(
                        """
                        try this
                            fix missing:field:customfield_10010 --to 10012
                        not saved     (save NAME FILE saves
                            one of those that are open)
                        """);
    }

    @Test
    void anIndentedLineIsBrokenBetweenWords() {
        assertThat(onNarrow("      what it says goes on for more than a line of the screen has"))
                .isEqualTo(
                        """
                              what it says goes on for
                                  more than a line of the screen
                                  has
                        """);
    }

    private static String onNarrow(String... lines) {
        var message = new View.Message(Stream.of(lines).map(TextLine::of).toList());
        return Shown.in(OutputFormat.TABLE, message, Screen.terminal(40, Shown.TIMES));
    }

    @Test
    void aPathOnANarrowTerminalKeepsItsBeginningAndItsEnd() {
        var table =
                new View.Table(
                        List.of(Column.of("place"), Column.of("value")),
                        List.of(
                                List.of(
                                        Cell.of(
                                                Place.root()
                                                        .child("firstConnector")
                                                        .child("日本語")
                                                        .child("id")),
                                        Cell.of(3))));

        assertThat(Shown.in(OutputFormat.TABLE, table, Screen.terminal(30, Shown.TIMES)))
                .isEqualTo(
                        """
                        place                    value
                        $.firstConnector….id     3
                        """);
    }

    @Test
    void aTableWithoutTitlesHasNoTitles() {
        var table =
                new View.Table(
                        List.of(Column.of("name").untitled(), Column.of("kind").untitled()),
                        List.of(List.of(Cell.of("primary"), Cell.of("synced issue data"))));

        assertThat(text(table)).isEqualTo("primary  synced issue data\n");
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        var table = new View.Table(List.of(Column.of("name")), List.of(), "no documents");

        assertThat(text(table)).isEqualTo("no documents\n");
    }

    @Test
    void aLongTableIsPulledWhileItIsShown() {
        var out = new StringBuilder();
        var table =
                new View.Table(
                        List.of(Column.count("n")),
                        () ->
                                Stream.concat(
                                                IntStream.range(0, 2000).boxed(),
                                                Stream.of(1).peek((_) -> cancel()))
                                        .map((n) -> List.<Cell>of(Cell.of(n)))
                                        .iterator());

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(
                        () ->
                                Renderer.of(OutputFormat.TABLE, Shown.PIPE)
                                        .render(
                                                table,
                                                new Printer(out, Palette.NONE),
                                                Progress.NONE));
        assertThat(out).endsWith("\n1,999\n");
    }

    @Test
    void countsHaveThousandsSeparators() {
        var counts =
                new View.Facts(
                        Stream.of(0L, 999L, 1000L, -999L, -1234567L, Long.MIN_VALUE)
                                .map((n) -> View.Fact.of("n", Cell.of(n)))
                                .toList());

        assertThat(text(counts).lines())
                .containsExactly(
                        "n  0",
                        "n  999",
                        "n  1,000",
                        "n  -999",
                        "n  -1,234,567",
                        "n  -9,223,372,036,854,775,808");
    }

    @Test
    void factsStandBesideTheirNames() {
        assertThat(text(Shown.FACTS))
                .isEqualTo(
                        """
                        moving     SAM2
                        last sync  2020-11-06 11:43:52Z, 2 days ago
                        keys       A, B
                        saved      no
                        method
                        """);
    }

    @Test
    void valuesStandOnALineEach() {
        assertThat(
                        text(
                                Shown.values(
                                        "\"SAM2-1\"",
                                        "\"12\"",
                                        "\"2020-11-06\"",
                                        "12.10",
                                        "null",
                                        "\"null\"",
                                        "\"\"",
                                        "{ \"a\" : [1, {}] }",
                                        "[]",
                                        "\"\\u001b[2J\"")))
                .isEqualTo(
                        """
                        SAM2-1
                        "12"
                        2020-11-06
                        12.10
                        null
                        "null"
                        ""
                        {"a":[1,{}]}
                        []
                        \\x1b[2J
                        """);
    }

    @Test
    void oneContainerIsShownIndented() {
        assertThat(text(Shown.values("{\"a\":[1,{}],\"b\":{\"c\":[]}}")))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1,
                            {}
                          ],
                          "b": {
                            "c": []
                          }
                        }
                        """);
    }

    @Test
    void aLongValueIsCutOnATerminalOnly() {
        View.Values two = Shown.values("[\"" + "x".repeat(100) + "\"]", "1");

        assertThat(Shown.in(OutputFormat.TABLE, two, Screen.terminal(20, Shown.TIMES)))
                .isEqualTo("[\"" + "x".repeat(17) + "…\n1\n");
        assertThat(text(two)).contains("x".repeat(100) + "\"]\n");
    }

    @Test
    void nothingFoundIsNoOutput() {
        assertThat(text(Shown.values())).isEmpty();
        assertThat(Shown.notes(OutputFormat.TABLE, Shown.values()))
                .containsExactly("nothing found");
    }

    @Test
    void aPageIsWrappedToTheScreen() {
        var page =
                new View.Page(
                        List.of(
                                new View.Block.Heading("Merging"),
                                new View.Block.Paragraph(
                                        TextLine.of("Open both files with ")
                                                .and(Style.COMMAND, "load")
                                                .and(", then say who moves.")),
                                new View.Block.Listing(List.of("merge --moving SAM2")),
                                new View.Block.Points(
                                        List.of(
                                                TextLine.of("first is the side that stays here"),
                                                TextLine.of("second moves")))));

        assertThat(Shown.in(OutputFormat.TABLE, page, Screen.terminal(28, Shown.TIMES)))
                .isEqualTo(
                        """
                        Merging
                        Open both files with load,
                        then say who moves.

                          merge --moving SAM2

                        * first is the side that
                          stays here
                        * second moves
                        """);
    }

    @Test
    void aLongLineBreaksBetweenWordsAndKeepsItsGaps() {
        var message =
                new View.Message(
                        List.of(
                                TextLine.of(Style.NAME, "primary")
                                        .and("   one side   SAM -> SP   8 issues   10 comments"),
                                TextLine.of("  in: short, with  its  gaps")));

        assertThat(Shown.in(OutputFormat.TABLE, message, Screen.terminal(34, Shown.TIMES)))
                .isEqualTo(
                        """
                        primary   one side   SAM -> SP
                            8 issues   10 comments
                          in: short, with  its  gaps
                        """);
    }

    @Test
    void sectionsStandBelowEachOther() {
        var sections =
                new View.Sections(
                        List.of(
                                View.Section.of("first", View.message("a", "b")),
                                View.Section.of("second", View.value(Span.of("1")))));

        assertThat(text(sections))
                .isEqualTo(
                        """
                        first
                        a
                        b

                        second
                        1
                        """);
    }

    @Test
    void stylesAreTheBusinessOfThePalette() {
        var out = new StringBuilder();
        Renderer.of(OutputFormat.TABLE, Shown.PIPE)
                .render(
                        View.message(TextLine.of("error: ").and(Style.ERROR, "\u001b[0m")),
                        new Printer(out, Palette.ANY_BACKGROUND),
                        Progress.NONE);

        assertThat(out).hasToString("error: \u001b[38;5;163m\\x1b[0m\u001b[0m\n");
    }

    private static void cancel() {
        throw new CancelledException();
    }

    private static String text(View view) {
        return Shown.in(OutputFormat.TABLE, view);
    }
}
