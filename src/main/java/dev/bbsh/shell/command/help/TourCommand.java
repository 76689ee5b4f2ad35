package dev.bbsh.shell.command.help;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.tour.TourStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code tour}. */
public final class TourCommand implements ShellCommand {

    private static final Argument<Optional<String>> ACTION =
            Argument.optionalChoice(
                    "action",
                    "skip the step, show it again, or end the tour",
                    List.of("next", "again", "stop"));

    private static final Signature SIGNATURE =
            Declaration.command("tour", "Take a five-minute tour on samples")
                    .in(CommandGroup.SESSION)
                    .argument(ACTION)
                    .example("tour", "begin, or show the step that waits")
                    .example("tour next", "skip a step")
                    .detail(
                            "You type each step yourself, and any other line in between. The tour"
                                    + " works in memory and writes no file. In a script it prints"
                                    + " its steps.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        List<TourStep> steps = TourStep.all();
        return new LoopRequest.WalkTour(
                in.get(ACTION), Outcome.data(new View.Either(page(steps), table(steps))));
    }

    private static View page(List<TourStep> steps) {
        List<TextLine> lines = new ArrayList<>();
        for (TourStep step : steps) {
            lines.add(TextLine.of(Style.COMMAND, step.line()));
            step.reason().forEach((each) -> lines.add(TextLine.of("    " + each)));
        }
        return new View.Message(lines);
    }

    private static View table(List<TourStep> steps) {
        return new View.Table(
                List.of(Column.of("line"), Column.of("reason")),
                steps.stream()
                        .map(
                                (step) ->
                                        List.of(
                                                Cell.of(step.line()),
                                                Cell.of(String.join(" ", step.reason()))))
                        .toList());
    }
}
