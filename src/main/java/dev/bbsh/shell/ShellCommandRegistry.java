package dev.bbsh.shell;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.loop.RegisteredCommand;
import dev.bbsh.shell.loop.RunningLines;
import dev.bbsh.shell.terminal.completion.ProposalProvider;
import dev.bbsh.shell.terminal.completion.WorkspaceCompletions;

import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.util.function.SingletonSupplier;

import java.util.List;
import java.util.function.Supplier;

/**
 * Spring Shell's registry with all commands of bbsh. It is one bean: a bean for each command would
 * take a tenth of the start.
 */
final class ShellCommandRegistry extends CommandRegistry {

    ShellCommandRegistry(ShellContext context, RunningLines running) {
        Session session = context.session();
        List<ShellCommand> commands = Commands.of(session, context.live());
        Supplier<WorkspaceCompletions> workspace =
                SingletonSupplier.of(() -> new WorkspaceCompletions(session, grammar(commands)));
        for (ShellCommand command : commands) {
            registerCommand(
                    new RegisteredCommand(
                            command, running, ProposalProvider.of(command.signature(), workspace)));
        }
    }

    private static LineGrammar grammar(List<ShellCommand> commands) {
        return new LineGrammar(commands.stream().map(ShellCommand::signature).toList());
    }
}
