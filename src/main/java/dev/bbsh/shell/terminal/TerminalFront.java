package dev.bbsh.shell.terminal;

import dev.bbsh.render.Palette;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.loop.Channel;
import dev.bbsh.shell.loop.Console;
import dev.bbsh.shell.loop.Display;
import dev.bbsh.shell.loop.Front;
import dev.bbsh.shell.loop.LineSource;
import dev.bbsh.shell.loop.Manner;
import dev.bbsh.shell.loop.StreamDisplay;
import dev.bbsh.shell.loop.Surroundings;
import dev.bbsh.shell.terminal.pager.Desk;
import dev.bbsh.shell.terminal.pager.PagedDisplay;
import dev.bbsh.shell.terminal.pager.TerminalOutput;
import dev.bbsh.shell.worker.Interrupts;
import dev.bbsh.shell.worker.Worker;

import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The front for a person at a terminal: data and reports go to the same screen, and the loop may
 * ask.
 */
public final class TerminalFront implements Front {

    private final Terminal terminal;

    private final Console console;

    private final LineSource lines;

    /**
     * A front on a terminal.
     *
     * @param looks the look of its output
     * @param signatures the commands that can be typed
     */
    public TerminalFront(
            Terminal terminal,
            Looks looks,
            Surroundings surroundings,
            Supplier<List<Signature>> signatures) {
        this.terminal = terminal;
        TerminalSize.ensure(terminal);
        TerminalOutput output = new TerminalOutput(terminal);
        Channel channel = new Channel(output, looks.palette(), true, terminal::getWidth);
        Display display =
                new PagedDisplay(
                        new Desk(
                                terminal,
                                output,
                                channel,
                                (other) ->
                                        new StreamDisplay(
                                                other, other, looks.output(), surroundings::times)),
                        () -> surroundings.session().history().present().settings().pager());
        CtrlC interrupt = CtrlC.at(terminal);
        Readers readers = new Readers(terminal, looks.palette(), surroundings, signatures);
        LineHistory history = readers.history();
        LineReader typed = readers.lines(history);
        history.problem()
                .ifPresent(
                        (why) ->
                                display.say(
                                        "Lines of earlier sessions aren't available, and new ones"
                                                + " aren't kept: "
                                                + why.message()));
        console =
                new Console(
                        display,
                        new Worker(interrupts(), output),
                        new Questions(readers.answers(), interrupt, display),
                        surroundings.folders());
        lines = new Prompt(typed, interrupt, looks.palette(), surroundings.session());
    }

    /**
     * The look of output on a terminal.
     *
     * @param palette the look of styles
     * @param output the format of data when a line gives none
     */
    public record Looks(Palette palette, OutputFormat output) {}

    @Override
    public Console console() {
        return console;
    }

    @Override
    public LineSource lines() {
        return lines;
    }

    @Override
    public Manner manner() {
        return Manner.PROMPT;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Interrupts interrupts() {
        return (action) -> {
            SignalHandler before = terminal.handle(Signal.INT, (_) -> action.run());
            return () -> terminal.handle(Signal.INT, before);
        };
    }
}
