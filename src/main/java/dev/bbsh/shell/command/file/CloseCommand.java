package dev.bbsh.shell.command.file;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

/** The command {@code close}. */
public final class CloseCommand implements ShellCommand {

    private static final Argument<String> NAME =
            Argument.required(
                    "name", ParameterType.OPEN, "the name of an open document, catalog or mapping");

    private static final Signature SIGNATURE =
            Declaration.command("close", "Close a document, a catalog or a mapping")
                    .in(CommandGroup.FILES)
                    .argument(NAME)
                    .example("close last-week", "undo opens it again, changes included")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Answer run(Invocation in) {
        String typed = in.get(NAME);
        Workspace workspace = in.workspace();
        if (workspace.jira().has(typed)) {
            return closed(typed, workspace.withoutJira(typed), in);
        }
        if (workspace.jira().connectionNames().contains(typed)) {
            throw new BbshException("'" + typed + "' is a connection", "jira forget " + typed);
        }
        OpenDocument document = in.named(typed);
        document.requireOwn();
        return closed(document.name(), workspace.closed(document), in);
    }

    private static Outcome closed(String name, Workspace next, Invocation in) {
        TextLine said =
                TextLine.of("closed ")
                        .and(Style.NAME, name)
                        .and(Style.MUTED, "     (undo opens it again)");
        return Outcome.report(View.message(said)).with(in.history().then("close " + name, next));
    }
}
