package dev.bbsh.shell.command.kept;

import dev.bbsh.operation.kept.StepLookup;
import dev.bbsh.render.View;
import dev.bbsh.session.kept.KeptStep;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code guide done}: ticks a step of the guide in the kept case. */
public final class GuideDoneCommand implements ShellCommand {

    private static final Argument<String> STEP =
            Argument.required("step", ParameterType.VALUE, "the number or words of a step");

    private static final Signature SIGNATURE =
            Declaration.command("guide done", "Tick a step of the guide, also one in Jira")
                    .in(CommandGroup.GUIDE)
                    .argument(STEP)
                    .options(MarkedStep.AT, MarkedStep.NOTE)
                    .example("guide done migrate --at 2026-11-20", "found by a word of its text")
                    .example("guide done 3 --note \"said by customer\"", "the third step")
                    .detail("The case in the folder keeps it: see case open.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        KeptStep step = new MarkedStep(in.get(STEP), Optional.empty()).add(in);
        return Outcome.report(
                View.message("[x] " + step.day() + "  " + StepLookup.brief(step.text())));
    }
}
