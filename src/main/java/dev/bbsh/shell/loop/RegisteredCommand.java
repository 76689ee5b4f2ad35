package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.completion.CompletionProvider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The conversion of a line's values into Spring Shell's input, and back without loss. The index
     * of an argument is the index of its parameter in the signature: all words of one parameter
     * share it.
     */
    static final class ParsedInputs {

        private ParsedInputs() {}

        /** The input that gives a command these values. */
        static ParsedInput of(Signature signature, Arguments values) {
            List<String> name = signature.nameWords();
            ParsedInput.Builder input = ParsedInput.builder().commandName(name.getFirst());
            name.stream().skip(1).forEach(input::addSubCommand);
            for (Parameter option : signature.allOptions()) {
                values.all(option.name())
                        .forEach((value) -> input.addOption(option(option).value(value).build()));
            }
            for (int index = 0; index < signature.arguments().size(); index++) {
                for (String value : values.all(signature.arguments().get(index).name())) {
                    input.addArgument(new CommandArgument(index, value));
                }
            }
            return input.build();
        }

        /** The values that an input gives a command. */
        static Arguments arguments(Signature signature, ParsedInput input) {
            Map<String, List<String>> values = new HashMap<>();
            for (CommandOption option : input.options()) {
                add(values, String.valueOf(option.longName()), String.valueOf(option.value()));
            }
            for (CommandArgument argument : input.arguments()) {
                add(values, signature.arguments().get(argument.index()).name(), argument.value());
            }
            return new Arguments(values);
        }

        /** An option as Spring Shell describes it. No option has a short name. */
        static CommandOption.Builder option(Parameter option) {
            return CommandOption.with()
                    .longName(option.name())
                    .description(option.explanation())
                    .required(option.required())
                    .type(type(option.kind()));
        }

        private static Class<?> type(ParameterType kind) {
            return switch (kind) {
                case FLAG -> boolean.class;
                case NUMBER -> long.class;
                default -> String.class;
            };
        }

        private static void add(Map<String, List<String>> values, String name, String value) {
            values.computeIfAbsent(name, (_) -> new ArrayList<>()).add(value);
        }
    }
}
