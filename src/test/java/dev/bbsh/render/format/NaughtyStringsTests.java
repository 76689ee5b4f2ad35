package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Screen;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Hostile strings that a customer's file could contain, in every output format. */
class NaughtyStringsTests {

    private static final Pattern DANGEROUS =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{E0100}-\\x{E01EF}\\x{3164}]");
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final List<Screen> SCREENS =
            List.of(Shown.PIPE, Screen.terminal(80, Shown.TIMES));

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    @NeedsSharedData("naughty-strings")
    void noDangerousCharacterGetsOut(OutputFormat format) throws IOException {
        for (String text : texts()) {
            for (View view : views(text)) {
                for (Screen screen : SCREENS) {
                    assertThat(dangerous(Shown.in(format, view, screen)))
                            .as("%s of %s", format, text)
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void noTextEndsALine(OutputFormat format) {
        List<View> harmless = views("a b c d e");
        List<View> evil = views("a\nb\rc\u2028d\u0085e");
        for (int i = 0; i < evil.size(); i++) {
            assertThat(Shown.in(format, evil.get(i)).lines())
                    .hasSameSizeAs(Shown.in(format, harmless.get(i)).lines().toList());
        }
    }

    @Test
    @NeedsSharedData("naughty-strings")
    void jsonMeansTheSame() throws IOException {
        for (String text : texts()) {
            for (Screen screen : SCREENS) {
                View.Values values =
                        View.values(List.of(Span.of(JsonText.quote(text)), object(text)));
                JsonNode array = JACKSON.readTree(Shown.in(OutputFormat.JSON, values, screen));

                assertThat(array.get(0).stringValue()).isEqualTo(text);
                assertThat(array.get(1).get(text).stringValue()).isEqualTo(text);
                JsonNode rows = JACKSON.readTree(Shown.in(OutputFormat.JSON, table(text), screen));
                assertThat(rows.get(0).get("text").stringValue()).isEqualTo(text);
                assertThat(rows.get(0).get(text).stringValue()).isEqualTo(text);
            }
        }
    }

    /**
     * True for a dangerous character, by Unicode's categories: the program decides in another way.
     */
    private static boolean isDangerous(int c) {
        return DANGEROUS.matcher(Character.toString(c)).matches();
    }

    private static long dangerous(String shown) {
        return shown.codePoints().filter((c) -> isDangerous(c) && c != '\n' && c != '\r').count();
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        JACKSON.readTree(Files.readAllBytes(SharedData.path("naughty-strings/blns.json")))
                .forEach((each) -> texts.add(each.stringValue()));
        assertThat(texts).hasSizeGreaterThan(500);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (isDangerous(c) && (c < 0x100 || (c >= 0x2000 && c < 0x2070) || c % 9973 == 0)) {
                texts.add("a" + Character.toString(c) + "b");
            }
        }
        return texts;
    }

    private static List<View> views(String text) {
        return List.of(
                new View.Message(List.of(TextLine.of(text).and(Style.ERROR, text))),
                table(text),
                new View.Facts(List.of(new View.Fact(name(text), Cell.of(text)))),
                View.values(List.of(object(text))),
                new View.Values(
                        List.of(Span.of(JsonText.quote(text)), object(text)), View.Shape.LINES),
                page(text),
                new View.Sections(List.of(new View.Section(name(text), table(text)))));
    }

    private static View.Table table(String text) {
        return new View.Table(
                List.of(Column.of("text"), name(text), Column.of("json"), Column.of("list")),
                List.of(
                        List.of(
                                Cell.of(text),
                                Cell.of(Style.KEY, text),
                                Cell.of(object(text)),
                                Cell.of(List.of(text, text)))));
    }

    private static View.Page page(String text) {
        return new View.Page(
                List.of(
                        new View.Block.Heading(text),
                        new View.Block.Paragraph(TextLine.of(text)),
                        new View.Block.Listing(List.of(text)),
                        new View.Block.Points(List.of(TextLine.of(text)))));
    }

    private static Column name(String text) {
        return new Column(text, text, Column.Alignment.LEFT);
    }

    private static Span object(String text) {
        String quoted = JsonText.quote(text);
        return Span.of("{" + quoted + " : " + quoted + "}");
    }
}
