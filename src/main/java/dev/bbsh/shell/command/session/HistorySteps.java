package dev.bbsh.shell.command.session;

import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Outcome;

import java.util.List;

/** The number of steps that {@code undo} and {@code redo} take, and their reports. */
final class HistorySteps {

    /** The number of steps; one when left out. */
    static final Argument<Long> STEPS =
            Argument.number("steps", "number of steps (default: 1)")
                    .map((number) -> number.orElse(1));

    private HistorySteps() {}

    /** The outcome that names each step, in the order in which they were taken. */
    static Outcome report(String done, List<History.Step> steps) {
        return Outcome.report(
                new View.Message(
                        steps.stream().map((step) -> TextLine.of(done + step.title())).toList()));
    }
}
