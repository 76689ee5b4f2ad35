package dev.bbsh.shell.command.session;

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
import java.util.function.Supplier;

/** The command {@code help}. */
public final class HelpCommand implements ShellCommand {

    private static final Argument<String> COMMAND =
            Argument.any("command", ParameterType.COMMAND, "the command to explain")
                    .map((words) -> String.join(" ", words));

    private static final Signature SIGNATURE =
            Declaration.command("help", "List all commands or explain one")
                    .in(CommandGroup.SESSION)
                    .argument(COMMAND)
                    .example("help", "all commands")
                    .example("help load", "the syntax of load, with examples")
                    .data()
                    .signature();

    private final Supplier<List<ShellCommand>> commands;

    /**
     * Creates the command.
     *
     * @param commands all commands, this one included
     */
    public HelpCommand(Supplier<List<ShellCommand>> commands) {
        this.commands = commands;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        List<Signature> all = commands.get().stream().map(ShellCommand::signature).toList();
        String name = in.get(COMMAND);
        return Outcome.data(name.isEmpty() ? HelpView.of(all) : HelpView.of(name, all));
    }
}
