package dev.bbsh.shell.loop;

import dev.bbsh.file.write.ProcessOutput;
import dev.bbsh.operation.query.LastValue;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.CrashReport;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.line.SecretLine;
import dev.bbsh.shell.program.OutsidePrograms;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;

import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.ExitStatus;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs lines from any source: finds the command, computes its answer on the worker, and hands it
 * on.
 */
public final class Loop implements ShellRunner {

    /** The number of times in a row that reading a line may fail. */
    private static final int PATIENCE = 3;

    private final Session session;
    private final CommandTable commands;
    private final Frontend.UserInterface console;
    private final InstantSource clock;
    private final LineReports reports;
    private final FailureAdvice advice;
    private final AnswerHandler answers;
    private final Frontend frontend;
    private final LineExpansion expansion;
    private final OutsidePrograms programs;

    private int stumbles;

    private Status exitStatus = Status.OK;

    /** A loop over the commands of a table. */
    public Loop(ShellContext context, CommandTable commands, Frontend frontend) {
        this.session = context.session();
        this.commands = commands;
        this.frontend = frontend;
        this.console = frontend.console();
        this.clock = context.clock();
        this.reports = new LineReports(context, console.display(), commands.running());
        this.advice = new FailureAdvice(context.session(), commands);
        this.answers = new AnswerHandler(context, console, this);
        this.expansion = new LineExpansion(session, commands, console.display());
        this.programs = new OutsidePrograms(context, console.display());
    }

    /**
     * Runs lines, then those of the front, unless one has failed or ended the session.
     *
     * @param lines command lines, given when the program was called
     */
    @Override
    public void run(String[] lines) {
        RunMode mode = frontend.manner();
        if (mode.asks()) {
            greet();
            if (lines.length == 0) {
                Greeting.lines().forEach(console.display()::say);
            }
        }
        Status status = run(LineSource.of(Stream.of(lines).map(Line::of).toList()), mode);
        if (!mode.stopsAfter(status) && !left()) {
            status = status.and(run(frontend.lines(), mode));
        }
        // At the prompt the user has seen every failure.
        exitStatus = mode.asks() ? Status.OK : status;
    }

    /** The exit status of {@link #run(String[])}. */
    public ExitStatus exitStatus() {
        return exitStatus.exitStatus();
    }

    /** Runs lines until there are no more, one fails that must not, or one ends the session. */
    public Status run(LineSource lines, RunMode manner) {
        Status worst = Status.OK;
        Optional<Status> status = step(lines, manner);
        while (status.isPresent()) {
            worst = worst.and(status.get());
            boolean stops = manner.stopsAfter(status.get());
            status = stops || left() ? Optional.empty() : step(lines, manner);
        }
        return worst;
    }

    /** Runs one line. */
    public Status run(Line typed, RunMode manner) {
        if (SecretLine.holdsSecret(typed.text())) {
            reports.error(SecretLine.refusal(typed.text()), typed);
            return Status.FAILED;
        }
        reports.echo(typed, manner);
        return reports.timed(typed, manner, () -> attempt(typed, manner));
    }

    private Status attempt(Line typed, RunMode manner) {
        Line line = typed.with(session.variables().values());
        try {
            if (OutsidePrograms.isCall(typed.text())) {
                return programs.call(typed.text(), manner);
            }
            return expansion
                    .of(withLastValue(line), manner)
                    .map((each) -> call(commands.find(each, manner.asks()), each, manner))
                    .orElse(Status.OK);
        } catch (BbshException e) {
            reports.error(advice.on(e, line), line);
            return Status.FAILED;
        } catch (CancelledException e) {
            reports.cancelled(e, line, manner);
            return Status.INTERRUPTED;
        } catch (UncheckedIOException e) {
            return unwritten(e, line);
        } catch (RuntimeException | Error e) {
            reports.error(CrashReport.report(e, console.folders()), line);
            return Status.FAILED;
        }
    }

    /** The line with the value of the last query, when it uses that. */
    private Line withLastValue(Line line) {
        if (!line.uses(Set.of(LastValue.NAME))) {
            return line;
        }
        String value =
                console.worker()
                        .run((progress) -> LastValue.of(session.history().present(), progress));
        return line.with(Map.of(LastValue.NAME, value));
    }

    /**
     * Handles output that cannot be written. The lines that follow one whose output is not read
     * still run: one of them may save what the others made.
     */
    private Status unwritten(UncheckedIOException failure, Line line) {
        Throwable cause = failure.getCause();
        if (cause instanceof ProcessOutput.ClosedPipeException) {
            return Status.UNREAD;
        }
        String why = (cause == null ? failure : cause).getMessage();
        reports.error(
                new BbshException(
                        "can't write the output: " + why,
                        "choose a disk with free space: --to FILE",
                        failure),
                line);
        return Status.FAILED;
    }

    /** Prints the notices before the first line; none of their failures stops a start. */
    public void greet() {
        try {
            answers.greet();
        } catch (RuntimeException e) {
            console.display().error(CrashReport.report(e, console.folders()), "");
        }
    }

    OutsidePrograms programs() {
        return programs;
    }

    /** The messages about lines. */
    LineReports reports() {
        return reports;
    }

    /** True when a line has ended the session. */
    public boolean left() {
        return answers.left();
    }

    /** Lets the tour go on, unless the session ends. */
    private void tell(Optional<Status> status) {
        answers.tour()
                .ran(session.lines(), status.equals(Optional.of(Status.OK)))
                .forEach(console.display()::say);
    }

    private Optional<Status> step(LineSource lines, RunMode manner) {
        try {
            Optional<Status> status = lines.next().map((line) -> run(line, manner));
            stumbles = 0;
            if (status.filter((each) -> each != Status.OK).isPresent()) {
                lines.failed();
            }
            tell(status);
            return status;
        } catch (BbshException e) {
            console.display().error(e, "");
            return Optional.of(Status.FAILED);
        } catch (RuntimeException e) {
            return Optional.of(stumble(e));
        }
    }

    /** Handles a failure to read a line: it is a bug, but open documents must not be lost by it. */
    private Status stumble(RuntimeException bug) {
        if (++stumbles > PATIENCE) {
            throw bug;
        }
        console.display().error(CrashReport.report(bug, console.folders()), "");
        return Status.FAILED;
    }

    private Status call(LineReading reading, Line line, RunMode manner) {
        boolean expands = line.uses(line.variables().values().keySet());
        if (expands && SecretLine.holdsSecret(line.plain())) {
            throw SecretLine.refusal(line.plain());
        }
        if (line.script().isEmpty()) {
            session.remember(line.text());
        }
        Signature signature = reading.signature();
        LineReading.ParsedLine typed =
                reading.parse(new KeyNormalizer(session.history().present(), clock.instant()));
        typed.program().ifPresent((_) -> programs.require(manner));
        reading.requireTarget(typed.arguments());
        Arguments arguments = answers.resolved(signature, typed.arguments());
        Line meant =
                arguments.values().equals(typed.arguments().values())
                        ? meant(line, typed)
                        : line.saying(signature.line(arguments));
        return commands.run(
                signature,
                arguments,
                new RunningLines.RunningLine(
                        meant, manner, console.worker().job(), this::answer, typed.program()));
    }

    /** Computes the answer of a command on the worker, and hands it on. */
    private Status answer(
            ShellCommand command, Arguments arguments, RunningLines.RunningLine line) {
        Answer answer =
                line.run(
                        command.isQuick(),
                        (progress) ->
                                of(
                                        command.run(
                                                new Invocation(
                                                        command.signature(),
                                                        arguments,
                                                        session.history(),
                                                        progress,
                                                        clock.instant())),
                                        line.mode()));
        if ((answer instanceof Question || answer instanceof Question.SecretQuestion)
                && line.job().isCancelled()) {
            // Ctrl-C came too late for the work, but whoever pressed it does not expect a question.
            throw new CancelledException();
        }
        Arguments shown = command.signature().shown(arguments);
        return answers.take(answer, new AnswerHandler.AnsweredLine(line, shown));
    }

    private static Answer of(Answer answer, RunMode mode) {
        return answer instanceof Question.PromptAnswer some ? some.of(mode.asks()) : answer;
    }

    /**
     * The line to record, with its command and its keys in their standard spelling, and with the
     * values of variables that were set.
     */
    private Line meant(Line line, LineReading.ParsedLine typed) {
        if (line.uses(session.variables().values().keySet())
                || line.uses(Set.of(LastValue.NAME))
                || typed.program().isPresent()) {
            return line.saying(typed.text());
        }
        return typed.allWords().equals(line.values()) ? line : line.saying(typed.text());
    }
}
