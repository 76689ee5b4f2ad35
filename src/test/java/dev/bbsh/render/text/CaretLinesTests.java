package dev.bbsh.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaretLinesTests {

    @Test
    void aCaretStandsBelowWhatIsShownOfItsCharacter() {
        assertThat(CaretLines.of("found x\n  [日本x]\n     ^"))
                .containsExactly("found x", "  [日本x]", "       ^");
        assertThat(CaretLines.of("  [\u202ex]\n    ^"))
                .containsExactly("  [\u202ex]", "         ^");
        assertThat(CaretLines.of("  [e\u0301x]\n     ^")).containsExactly("  [e\u0301x]", "    ^");
        assertThat(CaretLines.of("  [👍x]\n    ^")).containsExactly("  [👍x]", "     ^");
    }

    @Test
    void aCaretBehindTheEndOfItsLineStaysThere() {
        assertThat(CaretLines.of("  本\n    ^")).containsExactly("  本", "     ^");
    }

    @Test
    void otherLinesStayAsTheyAre() {
        assertThat(CaretLines.of("^\nx^\n  a\n  b ^")).containsExactly("^", "x^", "  a", "  b ^");
    }

    @Test
    void aCaretBelowALineThatIsCutIsLeftOut() {
        String longLine = "x".repeat(5_000);
        assertThat(CaretLines.shortened(longLine + "\n   ^\nshort\n  ^\n" + longLine + "\nend"))
                .satisfiesExactly(
                        (cut) -> assertThat(cut).contains(" characters "),
                        (line) -> assertThat(line).isEqualTo("short"),
                        (caret) -> assertThat(caret).isEqualTo("  ^"),
                        (cut) -> assertThat(cut).contains(" characters "),
                        (line) -> assertThat(line).isEqualTo("end"));
    }
}
