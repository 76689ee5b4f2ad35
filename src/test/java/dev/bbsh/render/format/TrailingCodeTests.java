package dev.bbsh.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Screen;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;

import org.junit.jupiter.api.Test;

/** Lines that end with a code, on screens that have room for it, and on others. */
class TrailingCodeTests {

    private static TextLine finding(String sentence) {
        return TextLine.of("  1  error  ")
                .and(TextLine.of(sentence), TextLine.of("rule:ID-1").and("     (1 fix)"), 5);
    }

    @Test
    void aCodeFollowsItsSentenceWhereBothFit() {
        View view = View.message(finding("it is wrong"));
        String line = "  1  error  it is wrong     rule:ID-1     (1 fix)";

        assertThat(Shown.in(OutputFormat.TABLE, view)).isEqualTo(line + "\n");
        assertThat(Shown.in(OutputFormat.TABLE, view, Screen.terminal(line.length(), Shown.TIMES)))
                .isEqualTo(line + "\n");
        assertThat(
                        Shown.in(
                                OutputFormat.TABLE,
                                view,
                                Screen.terminal(line.length() - 1, Shown.TIMES)))
                .isEqualTo("  1  error  it is wrong\n     rule:ID-1     (1 fix)\n");
    }

    @Test
    void aLongSentenceIsWrappedBelowItselfAndItsCodeIsNot() {
        View view =
                View.message(
                        TextLine.of("error  ")
                                .and(
                                        TextLine.of("it is wrong on each of these screens"),
                                        TextLine.of("fix rule:ID-1 --to " + "x".repeat(30)),
                                        0));
        Screen narrow = Screen.terminal(30, Shown.TIMES);
        String code = "  fix rule:ID-1 --to " + "x".repeat(30) + "\n";

        assertThat(Shown.in(OutputFormat.TABLE, view, narrow))
                .isEqualTo("error  it is wrong on each of\n       these screens\n" + code);
        assertThat(Shown.in(OutputFormat.TABLE, view, narrow.withoutWrapping()))
                .isEqualTo("error  it is wrong on each of these screens\n" + code);
    }

    @Test
    void inMarkdownTheSentenceIsBelowItsCode() {
        assertThat(Shown.in(OutputFormat.MARKDOWN, View.message(finding("it is wrong"))))
                .isEqualTo("  1  error  rule:ID-1     (1 fix)\n\n     it is wrong\n\n");
    }
}
