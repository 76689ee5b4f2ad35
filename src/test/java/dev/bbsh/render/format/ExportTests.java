package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.json.Span;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Screen;
import dev.bbsh.render.View;
import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;

import java.util.List;

/** JSON, CSV and Markdown: the formats that leave the program. */
class ExportTests {

    private static final View.Sections SECTIONS =
            new View.Sections(
                    List.of(
                            View.Section.of("in the files", Shown.FACTS),
                            View.Section.of("found", Shown.values("1"))));

    @Test
    void aTableIsAnArrayOfObjects() {
        assertThat(json(Shown.CONNECTORS))
                .isEqualTo(
                        "[{\"side\":\"first\",\"key\":\"SAM2\",\"issues\":1204,"
                                + "\"lastSync\":\"2020-11-06T11:43:52.123Z\"},"
                                + "{\"side\":\"second\",\"key\":\"日本\",\"issues\":7,"
                                + "\"lastSync\":null}]\n");
    }

    @Test
    void factsAreAnObject() {
        assertThat(json(Shown.FACTS))
                .isEqualTo(
                        "{\"moving\":\"SAM2\",\"lastSync\":\"2020-11-06T11:43:52.123Z\","
                                + "\"keys\":[\"A\",\"B\"],\"saved\":false,\"method\":null}\n");
    }

    @Test
    void sectionsAreAnObjectOfTheirViews() {
        assertThat(json(SECTIONS)).startsWith("{\"inTheFiles\":{").endsWith(",\"found\":[1]}\n");
    }

    @Test
    void valuesAreOneArrayOnOneLine() {
        assertThat(json(Shown.values("\"SAM2-1\""))).isEqualTo("[\"SAM2-1\"]\n");
        assertThat(json(Shown.values())).isEqualTo("[]\n");
        assertThat(json(View.value(Span.of("12")))).isEqualTo("12\n");
    }

    @Test
    void numbersAndEscapesStayAsTheyAreWritten() {
        String text = "[1e400,1.10,-0,\"\\u0041\\/\",\"\\ud800\",{\"a\":1,\"a\":2}]";

        assertThat(json(Shown.values(text))).isEqualTo("[" + text + "]\n");
    }

    @Test
    void dangerousCharactersStandAsTheirEscapes() {
        assertThat(json(Shown.values("\"\u007f\u202e\u009b\udb40\udc41\"")))
                .isEqualTo("[\"\\u007f\\u202e\\u009b\\udb40\\udc41\"]\n");
    }

    @Test
    void valuesAsLinesAreOneALine() {
        var lines = new View.Values(List.of(Span.of("[1, 2]"), Span.of("3")), View.Shape.LINES);

        assertThat(json(lines)).isEqualTo("[1,2]\n3\n");
    }

    @Test
    void aTerminalGetsIndentedJson() {
        Screen terminal = Screen.terminal(80, Shown.TIMES);

        assertThat(Shown.in(OutputFormat.JSON, Shown.values("\"a\""), terminal))
                .isEqualTo("[\n  \"a\"\n]\n");
    }

    @Test
    void aPageIsAnArrayOfItsLines() {
        assertThat(json(View.message("a", "b\"c"))).isEqualTo("[\"a\",\"b\\\"c\"]\n");
    }

    @Test
    void aTableIsCsvWithNames() {
        assertThat(Shown.in(OutputFormat.CSV, Shown.CONNECTORS))
                .isEqualTo(
                        """
                        side,key,issues,lastSync\r
                        first,SAM2,1204,2020-11-06T11:43:52.123Z\r
                        second,日本,7,\r
                        """);
    }

    @Test
    void fieldsWithCommasAndQuotesAreQuoted() {
        assertThat(
                        Shown.in(
                                OutputFormat.CSV,
                                Shown.values("\"a,b\"", "\"c\\\"d\"", "\" e\"", "[1,2]")))
                .isEqualTo("value\r\n\"a,b\"\r\n\"c\"\"d\"\r\n\" e\"\r\n\"[1,2]\"\r\n");
    }

    @Test
    void objectsAreRowsWithAColumnForEachName() {
        assertThat(
                        Shown.in(
                                OutputFormat.CSV,
                                Shown.values("{\"a\":1,\"b\":\"x\"}", "{\"c\":{\"d\":1}}")))
                .isEqualTo("a,b,c\r\n1,x,\r\n,,\"{\"\"d\"\":1}\"\r\n");
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDisarmed() {
        View.Values values =
                Shown.values("\"=1+1\"", "-5", "\"-5\"", "\"\\t=x\"", "\"＝x\"", "\"ok\"");

        assertThat(Shown.in(OutputFormat.CSV, values))
                .isEqualTo("value\r\n'=1+1\r\n-5\r\n'-5\r\n'\\t=x\r\n'＝x\r\nok\r\n");
        assertThat(Shown.notes(OutputFormat.CSV, values))
                .singleElement()
                .asString()
                .contains("4 values");
        assertThat(Shown.notes(OutputFormat.CSV, Shown.values("1"))).isEmpty();
    }

    @Test
    void aTableIsMarkdown() {
        assertThat(Shown.in(OutputFormat.MARKDOWN, Shown.CONNECTORS))
                .isEqualTo(
                        """
                        | side | key | issues | last sync |
                        | --- | --- | ---: | --- |
                        | first | SAM2 | 1,204 | 2020-11-06 11:43:52Z |
                        | second | 日本 | 7 |  |

                        """);
    }

    @Test
    void markupInATextIsNoMarkup() {
        var facts =
                new View.Facts(List.of(View.Fact.of("x", Cell.of("a|b <img> [c](d) `e` *f* \\"))));

        assertThat(Shown.in(OutputFormat.MARKDOWN, facts))
                .contains("a\\|b \\<img\\> \\[c\\](d) \\`e\\` \\*f\\* \\\\ |");
    }

    @Test
    void valuesAreAListingInMarkdown() {
        assertThat(Shown.in(OutputFormat.MARKDOWN, Shown.values("{\"a\":1}", "\"```\"")))
                .isEqualTo(
                        """
                        ```json
                        {
                          "a": 1
                        }
                        "```"
                        ```

                        """);
    }

    @Test
    void formatsHaveTheNamesThatAreTyped() {
        assertThat(OutputFormat.named("markdown")).isEqualTo(OutputFormat.MARKDOWN);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> OutputFormat.named("xml"))
                .satisfies(
                        (e) ->
                                assertThat(e.advice())
                                        .isEqualTo("--output table|json|csv|markdown"));
    }

    private static String json(View view) {
        return Shown.in(OutputFormat.JSON, view);
    }
}
