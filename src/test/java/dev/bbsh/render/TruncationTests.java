package dev.bbsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class TruncationTests {

    @Test
    void whatFitsOnAScreenStaysAsItIs() {
        assertThat(Truncation.line("no file 'a'")).isEqualTo("no file 'a'");
        assertThat(Truncation.line("x".repeat(1_900))).isEqualTo("x".repeat(1_900));
    }

    @Test
    void theMiddleOfALongLineIsLeftOut() {
        String line = Truncation.line("no command '" + "x".repeat(1_000_000) + "'");
        assertThat(line)
                .startsWith("no command 'xxx")
                .contains("x \u2026 998,213 characters \u2026 x")
                .endsWith("xx'")
                .hasSizeLessThan(1_900);
    }

    @Test
    void escapesAndWideCharactersCountAsTheyAreShown() {
        assertThat(Truncation.line("\u200b".repeat(1_000)))
                .hasSizeLessThan(1_900)
                .contains("\u2026");
        assertThat(Truncation.line("\u4e2d".repeat(1_000))).hasSizeLessThan(950).contains("\u2026");
        String emoji = Truncation.line("\ud83d\ude00".repeat(1_000));
        assertThat(emoji).doesNotContain("\\ud83d", "\\ude00");
        assertThat(Printer.visible(emoji)).isEqualTo(emoji);
    }

    @Test
    void veryManyLinesAreFewer() {
        List<String> many = Collections.nCopies(1_000, "x");
        assertThat(Truncation.lines(many)).hasSize(201).contains("\u2026 800 lines \u2026");
        assertThat(Truncation.lines(List.of("a", "b"))).containsExactly("a", "b");
    }

    @Test
    void asManyLinesAndCellsAsThereIsRoomForStay() {
        List<String> lines = Collections.nCopies(200, "x");
        assertThat(Truncation.lines(lines)).isEqualTo(lines);
        assertThat(Truncation.lines(Collections.nCopies(202, "x")))
                .hasSize(201)
                .contains("\u2026 2 lines \u2026");
        assertThat(Truncation.line("x".repeat(1_901))).contains(" 101 characters ");
        assertThat(Truncation.line("\u1100".repeat(951))).contains("\u2026");
        assertThat(Truncation.line("\u1100".repeat(950))).doesNotContain("\u2026");
    }

    @Test
    void noCharacterOfTwoUnitsIsCutInTwo() {
        String emoji = Truncation.line("xx" + "\ud83d\ude00".repeat(1_000) + "yy");
        assertThat(Printer.visible(emoji)).isEqualTo(emoji);
        assertThat(emoji).startsWith("xx\ud83d\ude00").endsWith("\ud83d\ude00yy");
    }
}
