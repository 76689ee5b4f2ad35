package dev.bbsh.shell.command.kept;

import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.CaseLock;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code case close}: keeps the case no longer. */
public final class CaseCloseCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("case close", "Stop keeping the case; its folder stays")
                    .in(CommandGroup.MIGRATE)
                    .example("case close", "what follows is not kept in the folder")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Workspace workspace = in.workspace();
        CaseFolder folder = OpenCase.of(workspace);
        new CaseLock(folder).release();
        Workspace next = workspace.withResults(workspace.results().withKept(Optional.empty()));
        return Outcome.report(
                        View.message(
                                "closed case "
                                        + folder.name()
                                        + "     (case open "
                                        + CommandLine.quote(folder.folder().toString())
                                        + ")"))
                .with(in.history().withPresent(next));
    }
}
