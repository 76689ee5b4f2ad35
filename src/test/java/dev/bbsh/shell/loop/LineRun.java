package dev.bbsh.shell.loop;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.render.Palette;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.session.Settings;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.command.Commands;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.output.OutputChannel;
import dev.bbsh.shell.output.StreamDisplay;
import dev.bbsh.shell.worker.Worker;

import org.springframework.shell.core.command.CommandRegistry;

import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A run of bbsh, as a batch or at a prompt, with its commands and those of the test. Standard
 * output and standard error are one screen.
 */
public final class LineRun implements Frontend {

    /** A number that no process has. */
    static final long GONE = 999_999_999_999_999L;

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static final LiveSites LIVE =
            new LiveSites(Map.of("TOKEN", "t0k3n"), true, InstantSource.fixed(NOW));

    private final Session session = new Session(Settings.DEFAULT);

    private final List<ShellCommand> commands = new ArrayList<>(Commands.of(session, LIVE));

    private final Deque<String> choices = new ArrayDeque<>();

    private final StringWriter screen = new StringWriter();

    private final ShellContext context;

    private RunMode mode = RunMode.BATCH;

    private Writer data = screen;

    private Writer reports = screen;

    private boolean terminal;

    private Worker.Interrupts interrupts = Worker.Interrupts.NONE;

    private LineSource lines = LineSource.of(List.of());

    /** A batch that keeps its own files in a folder. */
    public LineRun(Path own, ProgramFlag... flags) {
        Location folder = Location.of(own.toString());
        context =
                new ShellContext(
                        session,
                        new ProgramFolders(folder, folder),
                        InstantSource.fixed(NOW),
                        LIVE,
                        Set.of(flags));
        session.journalTo(Journals.of(context.folders()).begin(GONE, NOW, Location.here()));
    }

    LineRun in(RunMode other) {
        mode = other;
        return this;
    }

    LineRun writingTo(Writer other) {
        data = other;
        return this;
    }

    LineRun reportingTo(Writer other) {
        reports = other;
        return this;
    }

    /** A run at a screen that can be cleared. */
    LineRun atTerminal() {
        terminal = true;
        return this;
    }

    LineRun stoppedBy(Worker.Interrupts pressed) {
        interrupts = pressed;
        return this;
    }

    /** The lines that are typed or piped, after those of the call. */
    LineRun reading(LineSource other) {
        lines = other;
        return this;
    }

    /** A person who chooses the choices with these lines, and then none. */
    LineRun choosing(String... chosen) {
        choices.addAll(List.of(chosen));
        return this;
    }

    /** A command of the test. */
    LineRun command(String name, Function<Invocation, Answer> answer) {
        Signature signature = Declaration.command(name, "Answer as a test wants").signature();
        commands.add(new TestCommand(signature, answer));
        return this;
    }

    private record TestCommand(Signature signature, Function<Invocation, Answer> answer)
            implements ShellCommand {

        @Override
        public Answer run(Invocation in) {
            return answer.apply(in);
        }
    }

    /** The exit status after the lines of a call, and those that are read. */
    int run(String... called) {
        RunningLines running = new RunningLines();
        CommandRegistry registry = new CommandRegistry();
        commands.forEach(
                (each) ->
                        registry.registerCommand(
                                new RegisteredCommand(each, running, (_) -> List.of())));
        Loop loop = new Loop(context, new CommandTable(registry, running), this);
        loop.run(called);
        return loop.exitStatus().code();
    }

    /** The session that the lines change. */
    public Session session() {
        return session;
    }

    /** The screen so far. */
    String screen() {
        return screen.toString();
    }

    /** The screen after the lines of a call. */
    public String screenOf(String... called) {
        run(called);
        return screen();
    }

    private Optional<Question.Choice> ask(Question question) {
        screen.append("? ").append(question.text()).append('\n');
        String chosen = choices.isEmpty() ? "" : choices.removeFirst();
        return question.choices().stream().filter((each) -> each.line().equals(chosen)).findFirst();
    }

    @Override
    public UserInterface console() {
        Frontend.QuestionDialog dialog = mode.asks() ? this::ask : (_) -> Optional.empty();
        return new UserInterface(
                new StreamDisplay(
                        new OutputChannel(data, Palette.NONE, terminal, () -> 0),
                        new OutputChannel(reports, Palette.NONE, terminal, () -> 0),
                        OutputFormat.TABLE,
                        context::times),
                new Worker(interrupts, Worker.ProgressLine.NONE),
                dialog,
                context.folders());
    }

    @Override
    public LineSource lines() {
        return lines;
    }

    @Override
    public RunMode manner() {
        return mode;
    }
}
