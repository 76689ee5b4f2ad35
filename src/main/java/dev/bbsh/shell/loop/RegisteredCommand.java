package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.completion.CompletionProvider;

import java.util.ArrayList;
import java.util.List;

/**
 * A bbsh command in the registry of Spring Shell, which runs it: every line comes here through
 * Spring Shell's executor. Name, description, group, options, help and completion are those of the
 * signature. Spring Shell 4.0.1 has no description of arguments, only of options, so the arguments
 * are in the help text.
 */
public final class RegisteredCommand extends AbstractCommand {

    private final ShellCommand command;

    private final RunningLines running;

    /**
     * Wraps a command for the registry.
     *
     * @param running the lines that are running, of which the innermost calls the command
     */
    public RegisteredCommand(
            ShellCommand command, RunningLines running, CompletionProvider completions) {
        super(
                command.signature().name(),
                command.signature().description(),
                command.signature().group().title());
        this.command = command;
        this.running = running;
        setCompletionProvider(completions);
    }

    /** The description of the command. */
    Signature signature() {
        return command.signature();
    }

    /** All options of the signature; made when they are asked for, as no start needs them. */
    @Override
    public List<CommandOption> getOptions() {
        return signature().allOptions().stream()
                .map((option) -> ParsedInputs.option(option).build())
                .toList();
    }

    /** The synopsis, the arguments, the details and the examples of the signature. */
    @Override
    public String getHelp() {
        List<String> lines = new ArrayList<>(List.of(signature().synopsis()));
        for (Parameter argument : signature().arguments()) {
            lines.add("  " + argument.placeholder() + "  " + argument.explanation());
        }
        lines.addAll(signature().details());
        signature()
                .examples()
                .forEach((each) -> lines.add("  " + each.line() + "  " + each.effect()));
        return String.join("\n", lines);
    }

    @Override
    public ExitStatus doExecute(CommandContext context) {
        return running.run(command, ParsedInputs.arguments(signature(), context.parsedInput()))
                .exitStatus();
    }
}
