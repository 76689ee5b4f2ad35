package dev.bbsh.shell.loop;

import static dev.bbsh.shell.contract.Declaration.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every command runs through Spring Shell's executor, which adds nothing and takes nothing away.
 */
class SpringShellTests {

    private static final Signature QUIET = command("quiet", "Do nothing").signature();

    private final List<ShellCommand> commands = Commands.of(new Session(Settings.DEFAULT));

    private final RunningLines running = new RunningLines();

    private final CommandRegistry registry = registry();

    private final CommandTable table = new CommandTable(registry, running);

    private CommandRegistry registry() {
        CommandRegistry all = new CommandRegistry();
        commands.forEach(
                (command) ->
                        all.registerCommand(
                                new RegisteredCommand(command, running, (_) -> List.of())));
        return all;
    }

    /**
     * Lines with all values, with none, with a single option: its writer fails on any character.
     */
    @Test
    void aResolvedCommandIsRunWithItsValuesAndNothingIsPrinted() {
        for (ShellCommand command : commands) {
            Signature signature = command.signature();
            assertThat(received(signature, all(signature))).isEqualTo(all(signature));
            Arguments none = new Arguments(Map.of());
            assertThat(received(signature, none)).isEqualTo(none);
            for (Parameter option : signature.allOptions()) {
                Arguments one = new Arguments(Map.of(option.name(), List.of("value")));
                assertThat(received(signature, one)).as(signature.name()).isEqualTo(one);
            }
        }
    }

    private Arguments received(Signature signature, Arguments values) {
        List<Arguments> received = new ArrayList<>();
        table.run(
                signature,
                values,
                line(
                        (command, arguments, _) -> {
                            assertThat(command.signature()).isEqualTo(signature);
                            received.add(arguments);
                            return Status.OK;
                        }));
        return received.getFirst();
    }

    @Test
    void aNameThatIsNotWholeOrALoneHelpNeverReachesTheExecutor() {
        assertThatThrownBy(() -> table.find(List.of("catalog"), true))
                .isInstanceOf(BbshException.class)
                .hasMessageStartingWith("catalog needs a second word");
        assertThatThrownBy(() -> table.find(List.of("catalogue"), true))
                .isInstanceOf(BbshException.class);
        assertThat(commands)
                .allSatisfy(
                        (command) ->
                                assertThat(command.signature().allOptions())
                                        .extracting(Parameter::name)
                                        .noneMatch("help"::equalsIgnoreCase));
        assertThat(registry.getCommands())
                .flatExtracting(Command::getOptions)
                .extracting(CommandOption::shortName)
                .containsOnly(' ');
    }

    @Test
    void whatACommandPrintsOrReadsPastItsAnswerIsRefused() {
        assertThatThrownBy(() -> runForeign((context) -> context.outputWriter().println("hello")))
                .hasMessage("printed past the answer: hello");
        assertThatThrownBy(() -> runForeign((context) -> context.outputWriter().print(' ')))
                .hasMessage("printed past the answer:  ");
        assertThatThrownBy(() -> runForeign(SpringShellTests::read))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static void read(CommandContext context) {
        try {
            context.inputReader().readInput();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private void runForeign(Consumer<CommandContext> action) {
        Command foreign = new Foreign(action);
        registry.registerCommand(foreign);
        try {
            table.run(QUIET, new Arguments(Map.of()), line((_, _, _) -> Status.OK));
        } finally {
            registry.unregisterCommand(foreign);
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new BbshException("no such file", "load FILE"),
                new CancelledException(),
                new UncheckedIOException(new IOException("disk full")),
                new IllegalStateException("a bug"),
                new CommandExecutionException("thrown by a command"),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new AssertionError("a bug"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfACommandComesOutUnchanged(Throwable failure) {
        assertThat(catchThrowable(() -> runQuery((_, _, _) -> fail(failure)))).isSameAs(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfALineInsideAScriptComesOutUnchanged(Throwable failure) {
        assertThat(
                        catchThrowable(
                                () -> runQuery((_, _, _) -> runQuery((_, _, _) -> fail(failure)))))
                .isSameAs(failure);
    }

    @Test
    void aLineIsRunningAgainAfterTheLinesThatItRuns() {
        List<String> ran = new ArrayList<>();
        runQuery(
                (_, _, _) -> {
                    runQuery((_, _, _) -> add(ran, "first"));
                    assertThatThrownBy(() -> runQuery((_, _, _) -> fail(new CancelledException())))
                            .isInstanceOf(CancelledException.class);
                    runQuery((_, _, _) -> add(ran, "second"));
                    return add(ran, "outer");
                });
        assertThat(ran).containsExactly("first", "second", "outer");
    }

    @ParameterizedTest
    @EnumSource
    void theExitStatusOfSpringShellIsTheStatus(Status status) {
        assertThat(runQuery((_, _, _) -> status)).isEqualTo(status);
        assertThat(status.exitStatus().code()).isEqualTo(status.code());
    }

    private Status runQuery(RunningLines.Answering answering) {
        Signature query = table.find(List.of("query"), false).signature();
        return table.run(query, new Arguments(Map.of("path", List.of("$"))), line(answering));
    }

    private static RunningLines.RunningLine line(RunningLines.Answering answering) {
        Worker worker = new Worker(Worker.Interrupts.NONE, Worker.ProgressLine.NONE);
        return new RunningLines.RunningLine(
                Line.of("a line"), RunMode.BATCH, worker.job(), answering, Optional.empty());
    }

    private static Status add(List<String> ran, String name) {
        ran.add(name);
        return Status.OK;
    }

    private static Status fail(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }

    /** A value for each parameter, and two where it takes many. */
    private static Arguments all(Signature signature) {
        Map<String, List<String>> values = new HashMap<>();
        for (Parameter each : signature.parameters()) {
            String value =
                    each.kind() == ParameterType.FLAG ? "true" : "a '--help' \n" + each.name();
            values.put(each.name(), each.many() ? List.of(value, "") : List.of(value));
        }
        return new Arguments(values);
    }

    /** A command that is not one of bbsh's. */
    private record Foreign(Consumer<CommandContext> action) implements Command {

        @Override
        public String getName() {
            return QUIET.name();
        }

        @Override
        public ExitStatus execute(CommandContext context) {
            action.accept(context);
            return ExitStatus.OK;
        }
    }
}
