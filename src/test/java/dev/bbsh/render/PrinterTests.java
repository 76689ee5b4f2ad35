package dev.bbsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTests {

    @ParameterizedTest
    @CsvSource({
        "0, \\x00",
        "9, \\t",
        "a, \\n",
        "d, \\r",
        "1b, \\x1b",
        "7f, \\x7f",
        "80, \\u0080",
        "9b, \\u009b",
        "61c, \\u061c",
        "115f, \\u115f",
        "180b, \\u180b",
        "180f, \\u180f",
        "200b, \\u200b",
        "200d, \\u200d",
        "200f, \\u200f",
        "2028, \\u2028",
        "202e, \\u202e",
        "2060, \\u2060",
        "2069, \\u2069",
        "3164, \\u3164",
        "d800, \\ud800",
        "feff, \\ufeff",
        "ffff, \\uffff",
        "e0041, \\u{e0041}",
        "e0100, \\u{e0100}",
        "e01ef, \\u{e01ef}",
    })
    void whatATerminalWouldObeyIsShown(String hex, String shown) {
        String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        assertThat(Printer.visible(text)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @CsvSource({
        "plain text",
        "äöü é",
        "日本語",
        "\ud83d\ude00",
        "a\u0301",
        "\u180a\u1810",
        "back\\slash"
    })
    void whatIsHarmlessStaysAsItIs(String text) {
        assertThat(Printer.visible(text)).isEqualTo(text);
    }

    @Test
    void whatIsVisibleStaysVisible() {
        String once = Printer.visible("\u001b[31m\u202e\ud800");

        assertThat(Printer.visible(once)).isEqualTo(once);
    }

    @Test
    void onlyThePaletteWritesControlSequences() {
        var out = new StringBuilder();
        new Printer(out, Palette.ANY_BACKGROUND).print(Style.PATH, "$\u001b[0m").newline();

        assertThat(out).hasToString("\u001b[38;5;98m$\\x1b[0m\u001b[0m\n");
    }

    @Test
    void jsonTokensMeanTheSame() {
        var out = new StringBuilder();
        new Printer(out, Palette.NONE).json(Style.STRING, "\"\u202e\udb40\udc41\"");

        assertThat(out).hasToString("\"\\u202e\\udb40\\udc41\"");
    }

    @Test
    void aPrinterGoesOnWhereItIs() {
        var out = new StringBuilder();
        new Printer(out, Palette.NONE)
                .json(Style.NUMBER, "1")
                .csvNewline()
                .print("a")
                .newline()
                .print(TextLine.of("b").and("c"))
                .print("d");

        assertThat(out).hasToString("1\r\na\nbcd");
    }
}
