package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Collections;
import java.util.List;

/** Views of every kind in the formats for people: text with its colours, Markdown, JSON. */
class ViewsTests {

    private static final Progress CANCELLED =
            new Progress() {
                @Override
                public void begin(String what, long total) {}

                @Override
                public void advance(long amount) {
                    throw new CancelledException();
                }
            };

    @Test
    void markdownHasAParagraphForEachLineAndBlock() {
        assertThat(markdown(View.message("a*b", "c"))).isEqualTo("a\\*b\n\nc\n\n");
        assertThat(
                        markdown(
                                new View.Page(
                                        List.of(
                                                new View.Block.Heading("Merging <x>"),
                                                new View.Block.Paragraph(TextLine.of("say who")),
                                                new View.Block.Listing(List.of("merge *", "info")),
                                                new View.Block.Points(
                                                        List.of(
                                                                TextLine.of("first_"),
                                                                TextLine.of("second")))))))
                .isEqualTo(
                        """
                        ## Merging \\<x\\>

                        say who

                            merge *
                            info

                        - first\\_
                        - second

                        """);
    }

    @Test
    void markdownHasAHeadingForEachSectionWithAName() {
        var sections =
                new View.Sections(
                        List.of(
                                View.Section.of("", View.message("a")),
                                View.Section.of("second", View.message("b"))));

        assertThat(markdown(sections)).isEqualTo("a\n\n## second\n\nb\n\n");
        assertThat(Shown.in(OutputFormat.TABLE, sections)).isEqualTo("a\n\nsecond\nb\n");
    }

    @Test
    void valuesAsLinesStayLines() {
        var lines = new View.Values(List.of(Span.of("[1, 2]"), Span.of("3")), View.Shape.LINES);

        assertThat(Shown.in(OutputFormat.TABLE, lines)).isEqualTo("[1,2]\n3\n");
        assertThat(markdown(lines)).isEqualTo("```json\n[1,2]\n3\n```\n\n");
    }

    @Test
    void oneOfTwoViewsIsForPeopleAndTheOtherForPrograms() {
        var either = new View.Either(View.message("to read"), Shown.values("2"));
        var sections = new View.Sections(List.of(View.Section.of("x", either)));

        assertThat(Shown.in(OutputFormat.TABLE, either)).isEqualTo("to read\n");
        assertThat(markdown(either)).isEqualTo("to read\n\n");
        assertThat(Shown.in(OutputFormat.JSON, either)).isEqualTo("[2]\n");
        assertThat(Shown.in(OutputFormat.CSV, either)).isEqualTo("value\r\n2\r\n");
        assertThat(Shown.in(OutputFormat.JSON, sections)).isEqualTo("{\"x\":[2]}\n");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void notesAreSaidBesideEveryFormat(OutputFormat format) {
        var noted = new View.Noted(Shown.values("1", "2"), () -> List.of("and more"));

        assertThat(Shown.in(format, noted)).isEqualTo(Shown.in(format, Shown.values("1", "2")));
        assertThat(Shown.notes(format, noted)).containsExactly("and more");
    }

    @Test
    void notesOfAllSectionsAreSaid() {
        View.Values alike = Shown.values("{\"a\":1,\"b\":{}}", "{\"a\":2,\"b\":{}}");
        var either = new View.Either(alike, Shown.values());
        var sections =
                new View.Sections(
                        List.of(
                                View.Section.of("a", Shown.values()),
                                View.Section.of("b", either),
                                View.Section.of(
                                        "c", new View.Noted(alike, () -> List.of("and more")))));

        assertThat(Shown.notes(OutputFormat.TABLE, sections))
                .containsExactly(
                        "a: nothing found",
                        "not shown: b     (--columns NAME,... or --lines)",
                        "not shown: b     (--columns NAME,... or --lines)",
                        "and more");
        assertThat(Shown.in(OutputFormat.JSON, sections)).startsWith("{\"a\":[],\"b\":[],\"c\":[{");
        assertThat(Shown.notes(OutputFormat.TABLE, new View.Places(List.of(), (_) -> List.of())))
                .containsExactly("nothing found");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void whoNoLongerWaitsIsNotShownTheRest(OutputFormat format) {
        List<JsonValue> numbers = Collections.nCopies(3_000, Span.of("1"));
        List<List<Cell>> rows = Collections.nCopies(3_000, List.of(Cell.of("x")));
        List<Place> places = Collections.nCopies(3_000, Place.root().child("a"));
        List.of(
                        View.values(numbers),
                        new View.Values(numbers, View.Shape.LINES),
                        View.value(Span.of("[" + "1,".repeat(2_000) + "1]")),
                        new View.Table(List.of(Column.of("a")), rows),
                        new View.Places(places, (_) -> List.of()),
                        View.values(Collections.nCopies(3_000, Span.of("{\"a\":1}"))))
                .forEach(
                        (view) ->
                                assertThatExceptionOfType(CancelledException.class)
                                        .as("%s", view.getClass())
                                        .isThrownBy(
                                                () ->
                                                        Renderer.of(format, Shown.PIPE)
                                                                .render(
                                                                        view,
                                                                        new Printer(
                                                                                new StringBuilder(),
                                                                                Palette.NONE),
                                                                        CANCELLED)));
    }

    @Test
    void jsonHasItsColours() {
        String json = "{\"a\":[\"x\",1,true,null],\"b\":{\"c\":{}}}";

        assertThat(coloured(OutputFormat.TABLE, Shown.values(json)))
                .isEqualTo(
                        """
                        <243>{</>
                          <63>"a"</><243>:</> <243>[</>
                            <29>"x"</><243>,</>
                            <98>1</><243>,</>
                            <98>true</><243>,</>
                            <98>null</>
                          <243>]</><243>,</>
                          <63>"b"</><243>:</> <243>{</>
                            <63>"c"</><243>:</> <243>{</><243>}</>
                          <243>}</>
                        <243>}</>
                        """);
        assertThat(coloured(OutputFormat.TABLE, Shown.values("[[\"x\"],[],{\"a\":1}]")))
                .isEqualTo(
                        """
                        <243>[</>
                          <243>[</>
                            <29>"x"</>
                          <243>]</><243>,</>
                          <243>[</><243>]</><243>,</>
                          <243>{</>
                            <63>"a"</><243>:</> <98>1</>
                          <243>}</>
                        <243>]</>
                        """);
    }

    @Test
    void aTableHasItsColours() {
        View.Values values =
                Shown.values(
                        "{\"s\":\"x\",\"n\":1,\"l\":null,\"a\":[1]}",
                        "{\"s\":\"y\",\"n\":2,\"l\":true,\"a\":[]}");
        assertThat(coloured(OutputFormat.TABLE, values))
                .isEqualTo(
                        """
                        <1>s</>  <1>n</>  <1>l</>     <1>a.length()</>
                        <29>x</>  <98>1</>  <98>null</>           1
                        <29>y</>  <98>2</>  <98>true</>           0
                        """);
        assertThat(coloured(OutputFormat.TABLE, Shown.values("\"x\"", "1", "null", "[1]")))
                .isEqualTo("<29>x</>\n<98>1</>\n<98>null</>\n[1]\n");
        var facts =
                new View.Facts(
                        List.of(
                                View.Fact.of("name", Cell.of(Style.NAME, "a")),
                                View.Fact.of("on", Cell.day(1604663032123L))));
        assertThat(coloured(OutputFormat.TABLE, facts))
                .isEqualTo("<1>name</>  <1>a</>\n<1>on</>    2020-11-06\n");
    }

    @Test
    void placesHaveTheirColours() {
        View.Places places =
                new View.Places(
                        List.of(Place.root().child("a", 1)),
                        (place) -> List.of((Place.Step.Name) place.steps().getFirst()));

        assertThat(coloured(OutputFormat.TABLE, places))
                .isEqualTo("<98>$.a</><131>     the 2nd 'a' there</>\n");
    }

    private static String markdown(View view) {
        return Shown.in(OutputFormat.MARKDOWN, view);
    }

    /** Control sequences as marks. */
    private static String coloured(OutputFormat format, View view) {
        var out = new StringBuilder();
        Renderer.of(format, Shown.PIPE)
                .render(view, new Printer(out, Palette.ANY_BACKGROUND), Progress.NONE);
        return out.toString()
                .replace("\u001b[0m", "</>")
                .replaceAll("\u001b\\[(?:38;5;)?([0-9]+)m", "<$1>");
    }
}
