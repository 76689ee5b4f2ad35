package dev.bbsh.shell.command.help;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.session.history.Session;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.function.Supplier;

/** The commands that list the available commands and the lines that were typed. */
public final class HelpCommands {

    private HelpCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all(Supplier<List<ShellCommand>> commands, Session session) {
        return List.of(help(commands), history(session));
    }

    private static ShellCommand help(Supplier<List<ShellCommand>> commands) {
        return command("help", "List the commands, or explain one")
                .in(CommandGroup.SESSION)
                .any("command", ParameterType.COMMAND, "the command to explain")
                .example("help", "all commands")
                .example("help load", "how load is typed, with examples")
                .answers(
                        (in) -> {
                            List<Signature> all =
                                    commands.get().stream().map(ShellCommand::signature).toList();
                            String name = String.join(" ", in.all("command"));
                            return name.isEmpty() ? HelpView.of(all) : HelpView.of(name, all);
                        });
    }

    private static ShellCommand history(Session session) {
        return command("history", "List the lines of this session")
                .in(CommandGroup.SESSION)
                .example("history", "every line that was run, oldest first")
                .answers((_) -> HistoryTable.table(session.lines()));
    }
}
