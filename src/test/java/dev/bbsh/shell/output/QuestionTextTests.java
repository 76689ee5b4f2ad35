package dev.bbsh.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.render.Palette;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.Question.Choice;

import org.junit.jupiter.api.Test;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

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
