package dev.bbsh.shell.command.session;

import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/** The command {@code redo}. */
public final class RedoCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("redo", "Redo the last step that was undone")
                    .in(CommandGroup.CHANGE)
                    .argument(HistorySteps.STEPS)
                    .example("redo", "repeat the step that was undone last")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        long steps = in.get(HistorySteps.STEPS);
        History next = in.history().redone(steps);
        List<History.Step> past = next.past();
        return HistorySteps.report("redone: ", past.subList(past.size() - (int) steps, past.size()))
                .with(next);
    }
}
