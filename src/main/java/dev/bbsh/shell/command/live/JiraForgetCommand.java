package dev.bbsh.shell.command.live;

import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.jira.OpenConnection;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code jira forget}: closes a connection, and overwrites its secret. */
public final class JiraForgetCommand implements ShellCommand {

    private static final Argument<String> NAME =
            Argument.required("name", ParameterType.CONNECTION, "the connection");

    private static final Signature SIGNATURE =
            Declaration.command("jira forget", "Close a connection and forget its token")
                    .in(CommandGroup.LIVE)
                    .argument(NAME)
                    .example("jira forget cloud", "the token is overwritten in memory")
                    .detail("undo doesn't bring it back: a token is never kept.")
                    .signature();

    private final LiveSites live;

    public JiraForgetCommand(LiveSites live) {
        this.live = live;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        OpenConnection connection = in.workspace().jira().connection(in.get(NAME));
        live.forget(connection.name());
        TextLine said =
                TextLine.of("closed ")
                        .and(Style.NAME, connection.name())
                        .and(", its token is forgotten");
        return Outcome.report(View.message(said))
                .with(
                        in.history()
                                .withPresent(in.workspace().withoutConnection(connection.name())));
    }
}
