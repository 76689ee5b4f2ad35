package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Nearest;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the command that a line means. */
public final class CommandTable {

    private static final int LONGEST_NAME = 3;

    private final CommandRegistry registry;

    /** The commands of ours that the registry holds. */
    public CommandTable(CommandRegistry registry) {
        this.registry = registry;
    }

    /**
     * A command, and the words that follow its name.
     *
     * @param words of the line, without the command's name
     */
    public record Call(ShellCommand command, List<String> words) {}

    /**
     * The command whose name the words begin with, the longest such name.
     *
     * @throws BbshException when there is none
     */
    public Call find(List<String> words) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            Optional<ShellCommand> command = named(String.join(" ", words.subList(0, length)));
            if (command.isPresent()) {
                return new Call(command.get(), words.subList(length, words.size()));
            }
        }
        throw unknown(words);
    }

    /** What all commands say of themselves, by name. */
    public List<Signature> signatures() {
        return registry.getCommands().stream()
                .filter(RegisteredCommand.class::isInstance)
                .map((command) -> ((RegisteredCommand) command).command().signature())
                .sorted(Comparator.comparing(Signature::name))
                .toList();
    }

    private Optional<ShellCommand> named(String name) {
        Command command = registry.getCommandByName(name);
        return command instanceof RegisteredCommand registered
                ? Optional.of(registered.command())
                : Optional.empty();
    }

    private BbshException unknown(List<String> words) {
        String first = words.getFirst();
        List<String> names = signatures().stream().map(Signature::name).toList();
        List<String> seconds =
                names.stream().filter((name) -> name.startsWith(first + " ")).toList();
        if (seconds.isEmpty()) {
            return new BbshException(
                    "no command '" + first + "'", "help" + Nearest.advice(first, names));
        }
        String known =
                seconds.stream()
                        .map((name) -> name.substring(first.length() + 1))
                        .collect(Collectors.joining(" or "));
        return new BbshException(
                words.size() == 1
                        ? first + " needs a second word: " + known
                        : first + " knows " + known + ", not '" + words.get(1) + "'",
                signatures().stream()
                        .filter((each) -> seconds.contains(each.name()))
                        .map(Signature::shortest)
                        .collect(Collectors.joining("   or   ")));
    }
}
