package dev.bbsh.shell;

import dev.bbsh.render.Palette;
import dev.bbsh.script.StatementReader;
import dev.bbsh.script.word.Variables;
import dev.bbsh.shell.loop.Asker;
import dev.bbsh.shell.loop.Channel;
import dev.bbsh.shell.loop.Console;
import dev.bbsh.shell.loop.Front;
import dev.bbsh.shell.loop.Line;
import dev.bbsh.shell.loop.LineSource;
import dev.bbsh.shell.loop.Manner;
import dev.bbsh.shell.loop.StreamDisplay;
import dev.bbsh.shell.loop.Surroundings;
import dev.bbsh.shell.worker.ProgressLine;
import dev.bbsh.shell.worker.Worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** The front without a prompt: a script, {@code -c}, or lines from a pipe. Builds no terminal. */
final class BatchFront implements Front {

    private final StandardStreams streams;

    private final Manner manner;

    private final Console console;

    BatchFront(ProgramCall.Options options, Environment environment, Surroundings surroundings) {
        this.streams = StandardStreams.ofProcess();
        this.manner = new Manner(false, options.keepGoing());
        Palette palette = environment.palette(options.color());
        boolean terminal = environment.terminal();
        this.console =
                new Console(
                        new StreamDisplay(
                                new Channel(streams.out(), palette, terminal, environment::width),
                                new Channel(streams.err(), palette, terminal, environment::width),
                                options.output(),
                                surroundings::times),
                        new Worker(BatchInterrupts.listening(), progress(streams.err(), terminal)),
                        Asker.NOBODY,
                        surroundings.folders());
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public LineSource lines() {
        BufferedReader in = streams.in();
        StatementReader statements = new StatementReader(() -> read(in));
        return () ->
                statements
                        .next()
                        .map((statement) -> new Line(statement, Variables.NONE, "standard input"));
    }

    @Override
    public Manner manner() {
        return manner;
    }

    @Override
    public void close() {}

    private static ProgressLine progress(Writer err, boolean shown) {
        return (line) -> {
            if (!shown) {
                return;
            }
            try {
                err.write("\r\u001b[K" + line);
                err.flush();
            } catch (IOException gone) {
                // Nobody reads it: the work continues.
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
}
