package dev.bbsh.shell.command.help;

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
            Argument.any("command", ParameterType.COMMAND, "a command, an option, or any words")
                    .map((words) -> String.join(" ", words));

    private static final String ALL = "all";

    private static final Signature SIGNATURE =
            Declaration.command("help", "Show what you can do, or find help on anything")
                    .in(CommandGroup.SESSION)
                    .argument(COMMAND)
                    .example("help", "what you can do, by task")
                    .example("help all", "all commands")
                    .example("help load", "the syntax of load, with examples")
                    .example("help overwrite", "every option, finding or setting with that word")
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
        return Outcome.data(
                switch (name) {
                    case "" -> TaskHelp.view();
                    case ALL -> HelpView.of(all);
                    default ->
                            HelpView.of(name, all).orElseGet(() -> new HelpSearch(all).find(name));
                });
    }
}
