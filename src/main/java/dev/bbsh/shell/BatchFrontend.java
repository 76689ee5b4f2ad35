package dev.bbsh.shell;

import dev.bbsh.render.Palette;
import dev.bbsh.script.StatementReader;
import dev.bbsh.script.word.Variables;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.context.Status;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.output.OutputChannel;
import dev.bbsh.shell.output.StreamDisplay;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.BbshException;

import sun.misc.Signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The front without a prompt: a script, {@code -c}, or lines from a pipe. Builds no terminal. */
final class BatchFrontend implements Frontend {

    private final StandardStreams streams;

    /** True when there are lines besides those of the call. */
    private final boolean reads;

    private final RunMode manner;

    private final Frontend.UserInterface console;

    BatchFrontend(ProgramCall call, ProcessEnvironment environment, ShellContext surroundings) {
        ProgramCall.Options options = call.options();
        this.streams = StandardStreams.ofProcess();
        this.reads = !call.complete();
        this.manner =
                new RunMode(
                        false,
                        options.has(ProgramFlag.KEEP_GOING),
                        options.has(ProgramFlag.ECHO)
                                ? RunMode.Verbosity.ECHO
                                : RunMode.Verbosity.USUAL);
        this.console = console(call.options(), environment, surroundings);
    }

    private Frontend.UserInterface console(
            ProgramCall.Options options,
            ProcessEnvironment environment,
            ShellContext surroundings) {
        Palette usual = environment.palette(options.color());
        boolean plain = options.has(ProgramFlag.PLAIN);
        boolean terminal = environment.terminal();
        Function<Writer, OutputChannel> channel =
                (out) ->
                        new OutputChannel(
                                out,
                                () -> surroundings.palette(plain ? Palette.NONE : usual),
                                terminal,
                                environment::width,
                                surroundings.layout(terminal));
        return new Frontend.UserInterface(
                new StreamDisplay(
                        channel.apply(streams.out()),
                        channel.apply(streams.err()),
                        options.output(),
                        surroundings::times),
                new Worker(
                        BatchInterrupts.listening(), progress(streams.err(), terminal && !plain)),
                new PipedText(streams.in()),
                surroundings.folders());
    }

    @Override
    public Frontend.UserInterface console() {
        return console;
    }

    @Override
    public LineSource lines() {
        if (!reads) {
            return LineSource.of(List.of());
        }
        BufferedReader in = streams.in();
        StatementReader statements = new StatementReader(() -> read(in));
        return () ->
                statements
                        .next()
                        .map((statement) -> new Line(statement, Variables.NONE, "standard input"));
    }

    @Override
    public RunMode manner() {
        return manner;
    }

    private static Worker.ProgressLine progress(Writer err, boolean shown) {
        if (!shown) {
            return Worker.ProgressLine.NONE;
        }
        return (line) -> {
            try {
                err.write("\r\u001b[K" + line);
                err.flush();
            } catch (IOException gone) {
                // The reader is gone; the work continues.
            }
        };
    }

    private static Optional<String> read(BufferedReader in) {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Handles Ctrl-C where there is no prompt. Listens from the start on, once for all commands,
     * through the JDK itself: JLine prepares logging first, half as long as a short line takes.
     */
    private static final class BatchInterrupts implements Worker.Interrupts {

        private volatile Runnable action = BatchInterrupts::end;

        private BatchInterrupts() {}

        static BatchInterrupts listening() {
            BatchInterrupts interrupts = new BatchInterrupts();
            try {
                Signal.handle(new Signal("INT"), (_) -> interrupts.interrupted());
            } catch (IllegalArgumentException disabled) {
                // With -Xrs, the system ends the program.
            }
            return interrupts;
        }

        private void interrupted() {
            action.run();
        }

        /** Ends the program on Ctrl-C between two commands, as the JVM does it. */
        private static void end() {
            System.exit(Status.INTERRUPTED.code());
        }

        @Override
        public Watch watch(Runnable watching) {
            Runnable before = action;
            action = watching;
            return () -> action = before;
        }
    }

    /** Reads the rest of standard input as the answer to a question for a text. */
    private record PipedText(BufferedReader in) implements Frontend.QuestionDialog {

        /** The most characters of a text. */
        private static final int MOST = 64 << 20;

        @Override
        public Optional<Question.Choice> ask(Question question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> askText(String prompt) {
            StringBuilder text = new StringBuilder();
            for (Optional<String> line = read(in); line.isPresent(); line = read(in)) {
                if (text.length() > MOST) {
                    throw new BbshException(
                            "the text on standard input is too long", "issues --keys FILE");
                }
                text.append(line.get()).append('\n');
            }
            return Optional.of(text.toString());
        }
    }
}
