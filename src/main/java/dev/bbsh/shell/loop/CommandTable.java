package dev.bbsh.shell.loop;

import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the command that a line calls. */
public final class CommandTable {

    private static final int LONGEST_NAME = 3;

    private final CommandRegistry registry;

    /** The table of bbsh's commands in a registry. */
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
     * @param anyCase true to ignore case, as at the prompt
     * @throws BbshException when there is none
     */
    public Call find(List<String> words, boolean anyCase) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            String name = String.join(" ", words.subList(0, length));
            Optional<ShellCommand> command =
                    named(name)
                            .or(() -> anyCase ? named(name.toLowerCase(Locale.ROOT)) : named(name));
            if (command.isPresent()) {
                return new Call(command.get(), words.subList(length, words.size()));
            }
        }
        throw unknown(words);
    }

    /** The signatures of all commands, by name. */
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
                names.stream()
                        .filter((name) -> name.startsWith(first + " "))
                        .map((name) -> name.substring(first.length() + 1))
                        .toList();
        if (seconds.isEmpty()) {
            return new BbshException("no command '" + first + "'", "help" + meant(words, names));
        }
        String known = String.join(" or ", seconds);
        if (words.size() == 1) {
            return new BbshException(first + " needs a second word: " + known, all(first, seconds));
        }
        String second = words.get(1);
        List<String> near = NearestNames.to(second, seconds);
        return new BbshException(
                first + " knows " + known + ", not '" + second + "'",
                all(first, near.isEmpty() ? seconds : near));
    }

    private String all(String first, List<String> seconds) {
        return signatures().stream()
                .filter(
                        (each) ->
                                seconds.stream()
                                        .anyMatch((it) -> each.name().equals(first + " " + it)))
                .map(Signature::shortest)
                .collect(Collectors.joining("   or   "));
    }

    /** Advice on the command that was meant; compares as many words of the line as a name has. */
    private static String meant(List<String> words, List<String> names) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            int wanted = length;
            List<String> alike =
                    names.stream().filter((name) -> name.split(" ", -1).length == wanted).toList();
            String advice =
                    NearestNames.didYouMean(String.join(" ", words.subList(0, length)), alike);
            if (!advice.isEmpty()) {
                return advice;
            }
        }
        return NearestNames.didYouMean(
                words.getFirst(), names.stream().map((name) -> name.split(" ", -1)[0]).toList());
    }
}
