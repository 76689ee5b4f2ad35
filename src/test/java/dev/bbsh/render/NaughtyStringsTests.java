package dev.bbsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.SharedData;
import dev.bbsh.json.JsonText;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer's file could say, through every renderer. */
class NaughtyStringsTests {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final Times TIMES = Times.utc(Instant.parse("2020-11-08T12:00:00Z"));
    private static final List<Screen> SCREENS =
            List.of(Screen.none(TIMES), Screen.terminal(80, TIMES));

    @ParameterizedTest
    @EnumSource(Format.class)
    void noDangerousCharacterGetsOut(Format format) throws IOException {
        for (String text : texts()) {
            for (View view : views(text)) {
                for (Screen screen : SCREENS) {
                    assertThat(shown(view, format, screen).codePoints())
                            .as("%s of %s", format, text)
                            .noneMatch((c) -> Visible.isDangerous(c) && c != '\n' && c != '\r');
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void noTextEndsALine(Format format) {
        List<View> harmless = views("a b c d e");
        List<View> evil = views("a\nb\rc\u2028d\u0085e");
        for (int i = 0; i < evil.size(); i++) {
            assertThat(shown(evil.get(i), format, Screen.none(TIMES)).lines())
                    .hasSameSizeAs(
                            shown(harmless.get(i), format, Screen.none(TIMES)).lines().toList());
        }
    }

    @Test
    void jsonMeansTheSame() throws IOException {
        for (String text : texts()) {
            for (Screen screen : SCREENS) {
                View.Values values =
                        View.values(List.of(Span.of(JsonText.quote(text)), object(text)));
                JsonNode array = JACKSON.readTree(shown(values, Format.JSON, screen));

                assertThat(array.get(0).stringValue()).isEqualTo(text);
                assertThat(array.get(1).get(text).stringValue()).isEqualTo(text);
                JsonNode rows = JACKSON.readTree(shown(table(text), Format.JSON, screen));
                assertThat(rows.get(0).get("text").stringValue()).isEqualTo(text);
                assertThat(rows.get(0).get(text).stringValue()).isEqualTo(text);
            }
        }
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        JACKSON.readTree(Files.readAllBytes(SharedData.path("naughty-strings/blns.json")))
                .forEach((each) -> texts.add(each.stringValue()));
        assertThat(texts).hasSizeGreaterThan(500);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Visible.isDangerous(c)
                    && (c < 0x100 || (c >= 0x2000 && c < 0x2070) || c % 9973 == 0)) {
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

    private static String shown(View view, Format format, Screen screen) {
        var out = new StringBuilder();
        Renderer.of(format, screen).render(view, new Printer(out, Palette.NONE), Progress.NONE);
        return out.toString();
    }
}
