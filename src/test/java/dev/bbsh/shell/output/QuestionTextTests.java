package dev.bbsh.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;

import org.junit.jupiter.api.Test;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A question on screens of several widths. */
class QuestionTextTests {

    private static final Question QUESTION =
            new Question(
                    "How?",
                    List.of(
                            new Choice("convert the time", "fix some:time --to 12345678"),
                            new Choice("apply all of them", "fix some --safe"),
                            new Choice("stop", "fix some:time --keep")));

    @Test
    void commandsAreInOneColumnWhereTheyFit() {
        assertThat(on(60))
                .isEqualTo(
                        """
                        How?
                          1  convert the time      fix some:time --to 12345678
                          2  apply all of them     fix some --safe
                          3  stop                  fix some:time --keep
                        """);
        assertThat(on(54)).isEqualTo(on(60));
    }

    @Test
    void aQuestionOfManyHasLettersBesideTheNumbers() {
        Question many =
                new Question(
                        "How?",
                        List.of(
                                new Choice("10020 'Size'", "fix a --to 10020"),
                                new Choice("apply the 4 certain fixes for a", "fix a --safe"),
                                new Choice("keep it as it is", "fix a --keep"),
                                new Choice("skip it for now", "fix --walk skip"),
                                new Choice("stop", "fix --walk stop")));
        assertThat(QuestionText.lines(many, 80).stream().map(TextLine::text))
                .map((line) -> line.substring(0, Math.min(14, line.length())))
                .containsExactly(
                        "How?",
                        "  1    10020 '",
                        "  2 a  apply t",
                        "  3 k  keep it",
                        "  4 s  skip it",
                        "  5 q  stop   ");
        Map.of("a", "2", "k", "3", "s", "4", "q", "5")
                .forEach(
                        (letter, number) ->
                                assertThat(QuestionText.chosen(many, letter))
                                        .isEqualTo(QuestionText.chosen(many, number))
                                        .isPresent());
        assertThat(QuestionText.chosen(many, "b")).isEmpty();
    }

    @Test
    void aWiderLabelThanTheOthersHaveRoomForIsNotInTheColumn() {
        assertThat(on(53))
                .isEqualTo(
                        """
                        How?
                          1  convert the time     fix some:time --to 12345678
                          2  apply all of them     fix some --safe
                          3  stop                 fix some:time --keep
                        """);
    }

    @Test
    void aCommandWithoutRoomIsOnALineOfItsOwn() {
        assertThat(on(52))
                .isEqualTo(
                        """
                        How?
                          1  convert the time
                             fix some:time --to 12345678
                          2  apply all of them     fix some --safe
                          3  stop                  fix some:time --keep
                        """);
    }

    @Test
    void aCommandIsNeverBroken() {
        assertThat(on(20))
                .isEqualTo(
                        """
                        How?
                          1  convert the
                             time
                             fix some:time --to 12345678
                          2  apply all of
                             them
                             fix some --safe
                          3  stop
                             fix some:time --keep
                        """);
    }

    private static String on(int width) {
        var text = new StringWriter();
        var channel = new OutputChannel(text, Palette.NONE, true, () -> width);
        var display =
                new StreamDisplay(
                        channel, channel, OutputFormat.TABLE, () -> TimeFormat.utc(Instant.EPOCH));
        QuestionText.lines(QUESTION, width).forEach(display::say);
        return text.toString();
    }
}
