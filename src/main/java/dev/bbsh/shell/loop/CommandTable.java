package dev.bbsh.shell.loop;

import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.spelling.FirstWord;
import dev.bbsh.shell.line.spelling.ForeignWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the command that a line calls, and runs it through Spring Shell's executor. */
public final class CommandTable {

    /** Refuses every character: a command shows something by its answer only. */
    private static final PrintWriter NO_OUTPUT = new PrintWriter(new NoOutput());

    /** Refuses to read: only the loop asks. */
    private static final InputReader NO_INPUT = new InputReader() {};

    private final CommandRegistry registry;

    private final RunningLines running;

    private final CommandExecutor executor;

    private final LineGrammar grammar;

    /** The table of bbsh's commands in a registry. */
    public CommandTable(CommandRegistry registry, RunningLines running) {
        this.registry = registry;
        this.running = running;
        this.executor = new CommandExecutor(registry);
        this.grammar =
                new LineGrammar(
                        registry.getCommands().stream()
                                .filter(RegisteredCommand.class::isInstance)
                                .map((command) -> ((RegisteredCommand) command).signature())
                                .toList());
    }

    /** The grammar of the lines that call these commands. */
    public LineGrammar grammar() {
        return grammar;
    }

    /** The lines that are running. */
    RunningLines running() {
        return running;
    }

    /**
     * The words of a line by the command whose name they begin with, the longest such name.
     *
     * @param anyCase true to ignore case, as at the prompt
     * @throws BbshException when there is none
     */
    public LineReading find(List<String> words, boolean anyCase) {
        return grammar.read(words, anyCase).orElseThrow(() -> unknown(words));
    }

    /** The words of a line, as above, with the signs that send its output elsewhere. */
    LineReading find(Line line, boolean anyCase) {
        List<String> words = line.values();
        return grammar.read(words, line.signs(), anyCase).orElseThrow(() -> unknown(words));
    }

    /**
     * Runs a command through Spring Shell's executor, which is given its whole name: for the
     * beginning of a name it would print something itself.
     *
     * @throws RuntimeException the one that the command has thrown, unchanged
     */
    Status run(Signature signature, Arguments values, RunningLines.RunningLine line) {
        CommandContext context =
                new CommandContext(
                        RegisteredCommand.ParsedInputs.of(signature, values),
                        registry,
                        NO_OUTPUT,
                        NO_INPUT);
        return Status.of(running.during(line, () -> execute(context)));
    }

    /** Executes a command, and takes its exception out of the executor's own. */
    private ExitStatus execute(CommandContext context) {
        try {
            return executor.execute(context);
        } catch (CommandExecutionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw wrapped;
        }
    }

    private static final class NoOutput extends Writer {

        @Override
        public void write(char[] text, int offset, int length) {
            throw new IllegalStateException(
                    "printed past the answer: " + new String(text, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private BbshException unknown(List<String> words) {
        String first = words.getFirst();
        List<String> names = grammar.signatures().stream().map(Signature::name).toList();
        List<String> seconds =
                names.stream()
                        .filter((name) -> name.startsWith(first + " "))
                        .map((name) -> name.substring(first.length() + 1))
                        .toList();
        Optional<BbshException> foreign = ForeignWords.refusal(words, grammar.signatures());
        if (foreign.isPresent()) {
            return foreign.get();
        }
        Optional<Signature> alias = grammar.aliased(first);
        if (alias.isPresent()) {
            return new BbshException(
                    "'" + first + "' is a name for the prompt only", alias.get().name());
        }
        List<String> begun = FirstWord.begun(first, grammar);
        if (begun.size() > 1) {
            return new BbshException(
                    "'" + first + "' can be " + String.join(" or ", begun),
                    String.join("   or   ", begun.stream().map("help "::concat).toList()));
        }
        return seconds.isEmpty()
                ? new BbshException("unknown command '" + first + "'", "help" + meant(words, names))
                : incomplete(words, seconds);
    }

    /** The failure of a line whose second word is missing or wrong. */
    private BbshException incomplete(List<String> words, List<String> seconds) {
        String first = words.getFirst();
        String known = String.join(" or ", seconds);
        if (words.size() == 1) {
            return new BbshException(first + " needs a second word: " + known, all(first, seconds));
        }
        String second = words.get(1);
        List<String> near = NearestNames.to(second, seconds);
        return new BbshException(
                first + " must be followed by " + known + ", not '" + second + "'",
                all(first, near.isEmpty() ? seconds : near));
    }

    private String all(String first, List<String> seconds) {
        return grammar.signatures().stream()
                .filter(
                        (each) ->
                                seconds.stream()
                                        .anyMatch((it) -> each.name().equals(first + " " + it)))
                .map(Signature::shortest)
                .collect(Collectors.joining("   or   "));
    }

    /** Advice on the command that was meant; compares as many words of the line as a name has. */
    private String meant(List<String> words, List<String> names) {
        for (int length = Math.min(grammar.longestName(), words.size()); length > 0; length--) {
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
