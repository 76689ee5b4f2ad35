package dev.bbsh.shell.loop;

import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.ShellCommand;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

import java.util.stream.Collectors;

/** A bbsh command in the registry of Spring Shell. */
public final class RegisteredCommand extends AbstractCommand {

    private final ShellCommand command;

    private final Runner runner;

    /** Runs a whole line. */
    @FunctionalInterface
    public interface Runner {
        Status run(String line);
    }

    /** Wraps a command for the registry. */
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
        String words =
                context.parsedInput().arguments().stream()
                        .map((argument) -> " " + CommandLine.quote(argument.value()))
                        .collect(Collectors.joining());
        Status status = runner.run(getName() + words);
        return new ExitStatus(status.code(), status.name());
    }
}
