package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.OutputSigns;
import dev.bbsh.shell.loop.CommandTable;
import dev.bbsh.shell.loop.RunningLines;
import dev.bbsh.work.BbshException;

import org.springframework.shell.core.command.CommandRegistry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines in texts, and the reason why one can't be typed. Nothing is run. */
public final class CommandLines {

    private static final Set<String> OF_THE_PROGRAM =
            Stream.concat(
                            Stream.of("output", "color", "version", "help"),
                            ProgramFlag.WORDS.all().stream().map((word) -> word.substring(2)))
                    .collect(Collectors.toSet());

    private final List<Signature> signatures;

    private final CommandTable table;

    private CommandLines(Session session) {
        CommandRegistry registry = new ShellCommandRegistry(context(session), new RunningLines());
        this.table = new CommandTable(registry, new RunningLines());
        this.signatures = Commands.of(session).stream().map(ShellCommand::signature).toList();
    }

    private static ShellContext context(Session session) {
        Location nowhere = Location.of("target/nowhere");
        return new ShellContext(
                session, new ProgramFolders(nowhere, nowhere), InstantSource.system());
    }

    /** Command lines of all commands. */
    public static CommandLines read() {
        return new CommandLines(new Session(Settings.DEFAULT));
    }

    /** The signatures of the commands, in the order of help. */
    public List<Signature> signatures() {
        return Stream.of(CommandGroup.values())
                .flatMap((group) -> signatures.stream().filter((each) -> each.group() == group))
                .toList();
    }

    /** True when a line begins with a command that exists or is planned. */
    public boolean isCommandLine(String line) {
        String first = line.split(" ", 2)[0];
        return CoverageTests.PLANNED.contains(first)
                || signatures.stream().anyMatch((each) -> firstWord(each).equals(first));
    }

    /** True when a command, or the program, has an option of that name. */
    public boolean isOption(String name) {
        return OF_THE_PROGRAM.contains(name)
                || signatures.stream().anyMatch((each) -> each.option(name).isPresent());
    }

    /** The reason why a line can't be typed; words in capital letters may be placeholders. */
    public Optional<String> problem(String line) {
        try {
            CommandLine words = CommandLine.of(line);
            words.requireComplete();
            List<String> values = words.words().stream().map(Word::text).toList();
            if (!values.isEmpty()) {
                parse(line, values);
            }
            return Optional.empty();
        } catch (BbshException wrong) {
            return Optional.of(line + ": " + wrong.message());
        }
    }

    /** The reasons why the program can't be called with these arguments. */
    public List<String> problems(List<String> arguments) {
        try {
            if (Usage.answer(arguments).isPresent()) {
                return List.of();
            }
            ProgramCall call = ProgramArguments.parse(arguments);
            return call.commands().stream().flatMap((line) -> problem(line).stream()).toList();
        } catch (BbshException wrong) {
            return List.of(arguments + ": " + wrong.message());
        }
    }

    private void parse(String line, List<String> values) {
        LineReading call = table.find(values, false);
        Signature signature = call.signature();
        if (line.contains("...") || line.contains(" [")) {
            options(call.words()).forEach((name) -> require(signature, name));
        } else {
            LineReading.of(
                            signature,
                            withNumbers(call.words()),
                            OutputSigns.of(CommandLine.of(line))
                                    .after(signature.nameWords().size()))
                    .parse(new KeyNormalizer(Workspace.empty(Settings.DEFAULT), Instant.EPOCH))
                    .arguments();
        }
    }

    private static List<String> options(List<String> words) {
        return words.stream()
                .map((word) -> word.replaceAll("[\\[\\]]", ""))
                .filter((word) -> word.startsWith("--"))
                .map((word) -> word.substring(2))
                .toList();
    }

    private static void require(Signature signature, String option) {
        if (signature.option(option).isEmpty()) {
            throw new BbshException(signature.name() + " has no option --" + option, "help");
        }
    }

    private static List<String> withNumbers(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.replaceAll((word) -> word.equals("N") ? "1" : word);
        return all;
    }

    private static String firstWord(Signature signature) {
        return signature.name().split(" ", 2)[0];
    }

    /** The options of a command, but for those that all commands with data have. */
    public static Set<String> ownOptions(Signature signature) {
        return signature.options().stream().map(Parameter::name).collect(Collectors.toSet());
    }
}
