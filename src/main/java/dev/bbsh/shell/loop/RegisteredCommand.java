package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.ShellCommand;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

import java.util.List;

/** A command of ours as Spring Shell's registry knows it. */
public final class RegisteredCommand extends AbstractCommand {

    private final ShellCommand command;

    private final Runner runner;

    /** Runs a command with the words after its name. */
    public interface Runner {
        Status run(ShellCommand command, List<String> words);
    }

    /** Makes a command known to the registry. */
    public RegisteredCommand(ShellCommand command, Runner runner) {
        super(
                command.signature().name(),
                command.signature().description(),
                command.signature().group().title());
        this.command = command;
        this.runner = runner;
    }

    ShellCommand command() {
        return command;
    }

    @Override
    public ExitStatus doExecute(CommandContext context) {
        List<String> words =
                context.parsedInput().arguments().stream().map(CommandArgument::value).toList();
        Status status = runner.run(command, words);
        return new ExitStatus(status.code(), status.name());
    }
}
