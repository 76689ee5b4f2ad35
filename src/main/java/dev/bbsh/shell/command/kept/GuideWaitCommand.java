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

import java.util.List;
import java.util.Optional;

/** The command {@code guide wait}: records in the kept case who has to do a step. */
public final class GuideWaitCommand implements ShellCommand {

    private static final Argument<String> STEP =
            Argument.required("step", ParameterType.VALUE, "the number or words of a step");

    private static final Argument<Optional<String>> WHO =
            Argument.optionalOften(
                    "who",
                    "who has to do it (default: customer)",
                    List.of("customer", "partner", "vendor", "us"));

    private static final Signature SIGNATURE =
            Declaration.command("guide wait", "Record who has to do a step of the guide")
                    .in(CommandGroup.GUIDE)
                    .argument(STEP)
                    .argument(WHO)
                    .options(MarkedStep.AT, MarkedStep.NOTE)
                    .example(
                            "guide wait migrate customer --at 2026-11-08", "waiting since that day")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        String who = in.get(WHO).orElse("customer");
        KeptStep step = new MarkedStep(in.get(STEP), Optional.of(who)).add(in);
        return Outcome.report(
                View.message(
                        "[ ] "
                                + StepLookup.brief(step.text())
                                + "     waiting for "
                                + who
                                + " since "
                                + step.day()));
    }
}
