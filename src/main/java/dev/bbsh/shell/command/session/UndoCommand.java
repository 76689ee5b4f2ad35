package dev.bbsh.shell.command.session;

import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code undo}. */
public final class UndoCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("undo", "Undo the last step")
                    .in(CommandGroup.CHANGE)
                    .argument(HistorySteps.STEPS)
                    .example("undo", "the last load, close, merge or change of any document")
                    .example("undo 3", "the last three")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        long steps = in.get(HistorySteps.STEPS);
        History next = in.history().undone(steps);
        return HistorySteps.report("undone: ", next.future().subList(0, (int) steps).reversed())
                .with(next);
    }
}
