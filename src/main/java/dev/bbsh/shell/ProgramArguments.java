package dev.bbsh.shell;

import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.script.Confusables;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the program's own arguments. The operating system has split them, and they are never split
 * again.
 */
final class ProgramArguments {

    private final Iterator<String> rest;

    private final List<String> files = new ArrayList<>();

    private final List<String> commands = new ArrayList<>();

    private final List<String> values = new ArrayList<>();

    private Optional<String> script = Optional.empty();

    private OutputFormat output = OutputFormat.TABLE;

    private ProgramCall.Color color = ProgramCall.Color.AUTO;

    private final Set<ProgramFlag> flags = EnumSet.noneOf(ProgramFlag.class);

    private ProgramArguments(List<String> arguments) {
        rest = arguments.iterator();
    }

    /**
     * Reads the arguments.
     *
     * @throws BbshException when they cannot be understood: exit status 2
     */
    static ProgramCall parse(List<String> arguments) {
        return new ProgramArguments(arguments).parse();
    }

    private ProgramCall parse() {
        boolean options = true;
        while (rest.hasNext()) {
            String argument = rest.next();
            if (options && argument.equals("--")) {
                options = false;
            } else if (options && argument.startsWith("-") && argument.length() > 1) {
                option(argument);
            } else {
                word(argument);
            }
        }
        if (script.isPresent() && !commands.isEmpty()) {
            throw wrong("run and -c can't be combined");
        }
        return new ProgramCall(
                files, commands, script, values, new ProgramCall.Options(output, color, flags));
    }

    private void word(String word) {
        refuseDash(word);
        if (script.isPresent()) {
            values.add(word);
        } else if (word.equals("run") && files.isEmpty()) {
            script = Optional.of(value("run", Optional.empty()));
        } else {
            files.add(word);
        }
    }

    /** Refuses a dash instead of hyphens: a word processor turns two hyphens into one character. */
    private static void refuseDash(String word) {
        if (word.isEmpty()
                || word.startsWith("-")
                || !Confusables.plain(word.substring(0, 1)).equals("-")) {
            return;
        }
        String rest = Confusables.plain(word).replaceFirst("^-+", "");
        throw new BbshException(
                "'" + word + "' begins with " + Confusables.names(word.substring(0, 1)),
                "bbsh "
                        + (rest.length() == 1 ? "-" : "--")
                        + rest
                        + "     (or ./"
                        + word
                        + " for a file)");
    }

    private void option(String argument) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<String> value =
                equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
        switch (name) {
            case "-c" -> commands.add(command(value(name, value)));
            case "--output" -> output = OutputFormat.named(value(name, value));
            case "--color" -> color = color(value(name, value));
            default -> flags.add(flag(argument, name));
        }
    }

    private static ProgramFlag flag(String argument, String name) {
        return ProgramFlag.WORDS
                .find(argument)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "unknown option " + argument,
                                        "bbsh --help" + NearestNames.didYouMean(name, options())));
    }

    private static List<String> options() {
        List<String> options =
                new ArrayList<>(List.of("--output", "--color", "--version", "--help", "-c"));
        options.addAll(ProgramFlag.WORDS.all());
        return options;
    }

    private String value(String name, Optional<String> value) {
        if (value.isEmpty() && !rest.hasNext()) {
            throw wrong(name + " needs a value");
        }
        return value.orElseGet(rest::next);
    }

    /**
     * The command of {@code -c}. One that only opens a single quote comes from a shell to which
     * that is a character like any other, and which has split the command at its blanks.
     */
    private String command(String command) {
        if (!command.startsWith("'") || command.indexOf('\'', 1) >= 0) {
            return command;
        }
        List<String> words = new ArrayList<>(List.of(command.substring(1)));
        boolean open = true;
        while (open && rest.hasNext()) {
            String word = rest.next();
            open = !word.endsWith("'");
            words.add(open ? word : word.substring(0, word.length() - 1));
        }
        throw new BbshException(
                "the command after -c begins with a single quote, which cmd.exe doesn't read as a"
                        + " quote",
                "bbsh -c \"" + String.join(" ", words) + "\"");
    }

    private static ProgramCall.Color color(String value) {
        return ProgramCall.Color.WORDS
                .find(value)
                .orElseThrow(
                        () -> wrong("--color must be auto, always or never, not '" + value + "'"));
    }

    private static BbshException wrong(String message) {
        return new BbshException(message, "bbsh --help");
    }
}
