package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each kind of view as CSV, byte by byte, and the notes on it. */
class CsvTests {

    @Test
    void factsAreOneRow() {
        var facts =
                new View.Facts(
                        List.of(
                                View.Fact.of("last sync", Cell.age(1604663032123L)),
                                View.Fact.of("asked on", Cell.day(1604663032123L)),
                                View.Fact.of("keys", Cell.of(List.of("A", "B"))),
                                View.Fact.of("saved", Cell.of(true)),
                                View.Fact.of("issues", Cell.of(-1204)),
                                View.Fact.of("method", Cell.NONE)));

        assertThat(csv(facts))
                .isEqualTo(
                        "lastSync,askedOn,keys,saved,issues,method\r\n"
                                + "2020-11-06T11:43:52.123Z,2020-11-06T11:43:52.123Z,\"A, B\","
                                + "true,-1204,\r\n");
    }

    @Test
    void linesAreRowsOfOneColumn() {
        assertThat(csv(View.message("a,b", "c"))).isEqualTo("text\r\n\"a,b\"\r\nc\r\n");
        assertThat(
                        csv(
                                new View.Page(
                                        List.of(
                                                new View.Block.Heading("Merging"),
                                                new View.Block.Paragraph(TextLine.of("say who"))))))
                .isEqualTo("text\r\nMerging\r\nsay who\r\n");
    }

    @Test
    void placesStandBesideWhichOneIsMeant() {
        View.Places places =
                new View.Places(
                        List.of(Place.root().child("a", 1), Place.root().child("c")),
                        (place) ->
                                place.steps().stream()
                                        .filter(Place.Step.Name.class::isInstance)
                                        .map(Place.Step.Name.class::cast)
                                        .filter((step) -> step.occurrence() > 0)
                                        .toList());

        assertThat(csv(places))
                .isEqualTo("path,occurrence\r\n$['a'],the 2nd 'a' there\r\n$['c'],\r\n");
        assertThat(Shown.in(OutputFormat.MARKDOWN, places))
                .contains("| path | occurrence |\n| --- | --- |\n| $.a | the 2nd 'a' there");
    }

    @Test
    void sectionsArePartedByAnEmptyLine() {
        var noted = new View.Noted(Shown.values("1"), () -> List.of("not asked for"));
        var either = new View.Either(View.message("to read"), Shown.values("2"));
        var sections =
                new View.Sections(
                        List.of(
                                View.Section.of("a", noted),
                                View.Section.of("b", either),
                                View.Section.of("c", Shown.values("3"))));

        assertThat(csv(sections)).isEqualTo("value\r\n1\r\n\r\nvalue\r\n2\r\n\r\nvalue\r\n3\r\n");
    }

    @Test
    void textsThatBeginWithAFormulaAreDisarmedInEveryKindOfCell() {
        var table =
                new View.Table(
                        List.of(
                                Column.of("text"),
                                Column.of("texts"),
                                Column.count("count"),
                                Column.of("json"),
                                Column.of("flag")),
                        List.of(
                                List.of(
                                        Cell.of(Style.NAME, "@x"),
                                        Cell.of(List.of("+a", "b")),
                                        Cell.of(-5),
                                        Cell.of(Span.of("\"-5\"")),
                                        Cell.of(false)),
                                List.of(
                                        Cell.of(""),
                                        Cell.of(List.of()),
                                        Cell.of(5),
                                        Cell.of("\t", Span.of("-5")),
                                        Cell.NONE)));

        assertThat(csv(table))
                .isEqualTo(
                        """
                        text,texts,count,json,flag\r
                        '@x,"'+a, b",-5,'-5,false\r
                        ,,5,-5,\r
                        """);
        assertThat(Shown.notes(OutputFormat.CSV, table))
                .singleElement()
                .asString()
                .startsWith("csv: 3 values now begin with ', so that spreadsheets don't");
    }

    @Test
    void notesStandBehindThoseOfTheFormat() {
        var noted = new View.Noted(Shown.values("\"=x\""), () -> List.of("the rest"));

        assertThat(csv(noted)).isEqualTo("value\r\n'=x\r\n");
        assertThat(Shown.notes(OutputFormat.CSV, noted))
                .satisfiesExactly(
                        (first) -> assertThat(first).startsWith("csv: 1 value now begins with '"),
                        (second) -> assertThat(second).isEqualTo("the rest"));
    }

    @Test
    void aCommaOrQuoteIsQuotedWhereverItStands() {
        assertThat(csv(Shown.values("\",a\"", "\"\\\"a\"", "\"a \"", "\"a\"")))
                .isEqualTo("value\r\n\",a\"\r\n\"\"\"a\"\r\n\"a \"\r\na\r\n");
    }

    @Test
    void objectsWithVeryManyNamesAreOneColumn() {
        assertThat(csv(Shown.values(wide(200), "{\"n0\":2}")))
                .startsWith("n0,n1,")
                .endsWith("\r\n2" + ",".repeat(199) + "\r\n");
        assertThat(csv(Shown.values(wide(201), "{\"n0\":2}")))
                .startsWith("value\r\n\"{\"\"n0\"\":1")
                .endsWith("\r\n\"{\"\"n0\"\":2}\"\r\n");
        assertThat(csv(Shown.values("{}", "{}"))).isEqualTo("value\r\n{}\r\n{}\r\n");
    }

    private static String wide(int names) {
        return IntStream.range(0, names)
                .mapToObj((i) -> "\"n" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void momentsAreTimesOfFilesInUtc() {
        List<JsonValue> values =
                List.of(
                        Span.of("{\"at\":1000000000000,\"n\":999999999999}"),
                        Span.of("{\"at\":4102444799999,\"n\":4102444800000}"));

        assertThat(csv(View.values(values)))
                .isEqualTo(
                        """
                        at,n\r
                        2001-09-09T01:46:40Z,999999999999\r
                        2099-12-31T23:59:59.999Z,4102444800000\r
                        """);
    }

    private static String csv(View view) {
        return Shown.in(OutputFormat.CSV, view);
    }
}
