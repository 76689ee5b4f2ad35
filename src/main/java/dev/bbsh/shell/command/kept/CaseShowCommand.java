package dev.bbsh.shell.command.kept;

import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code case show}: shows where the kept case is, and what is next. */
public final class CaseShowCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("case show", "Show where the kept case is, and what is next")
                    .in(CommandGroup.MIGRATE)
                    .example("case show", "steps with dates, who has to act, files and notes")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        OpenCase.of(workspace);
        return Outcome.data(CaseView.of(workspace, in.now(), in.progress(), false));
    }
}
