package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.render.Palette;
import dev.bbsh.render.Style;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.line.spelling.ForeignWords;
import dev.bbsh.shell.loop.CommandTable;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.OutputChannel;
import dev.bbsh.shell.output.StreamDisplay;
import dev.bbsh.shell.terminal.completion.PrefixMatcher;
import dev.bbsh.shell.terminal.completion.SignatureCompleter;
import dev.bbsh.shell.terminal.completion.TypedLine;
import dev.bbsh.shell.terminal.completion.WorkspaceCompletions;
import dev.bbsh.shell.terminal.pager.PagedDisplay;
import dev.bbsh.shell.terminal.pager.PagerTerminal;
import dev.bbsh.shell.terminal.pager.TerminalOutput;
import dev.bbsh.shell.worker.Worker;

import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedStyle;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The front for a person at a terminal: data and reports go to the same screen, and the loop may
 * ask.
 */
public final class TerminalFrontend implements Frontend {

    private final Terminal terminal;

    private final Frontend.UserInterface console;

    private final LineSource lines;

    /**
     * A front on a terminal.
     *
     * @param looks the look of its output
     * @param commands the commands that can be typed
     */
    public TerminalFrontend(
            Terminal terminal, Looks looks, ShellContext surroundings, CommandTable commands) {
        this.terminal = terminal;
        TerminalSize.ensure(terminal);
        TerminalOutput output = new TerminalOutput(terminal);
        Supplier<Palette> palette = () -> surroundings.palette(looks.palette());
        Display display = paged(output, looks, surroundings);
        CtrlCHandler interrupt = CtrlCHandler.at(terminal);
        ExternalEditor editor = ExternalEditor.on(terminal, looks.editor());
        LineEditors readers =
                new LineEditors(terminal, palette, surroundings, commands.grammar(), editor);
        LineHistory history = readers.history();
        LineReader typed = readers.lines(history);
        console =
                new Frontend.UserInterface(
                        display,
                        new Worker(
                                interrupts(),
                                surroundings.has(ProgramFlag.PLAIN)
                                        ? Worker.ProgressLine.NONE
                                        : output),
                        new TerminalDialog(
                                readers.answers(), interrupt, display, readers::isCommand),
                        surroundings.folders());
        lines =
                new Prompt(
                        new Prompt.Editors(typed, history, editor, display),
                        interrupt,
                        palette,
                        surroundings.session());
    }

    private Display paged(TerminalOutput output, Looks looks, ShellContext surroundings) {
        OutputChannel channel =
                new OutputChannel(
                        output,
                        () -> surroundings.palette(looks.palette()),
                        true,
                        terminal::getWidth,
                        surroundings.layout(true));
        return new PagedDisplay(
                new PagerTerminal(
                        terminal,
                        output,
                        channel,
                        (other) ->
                                new StreamDisplay(
                                        other, other, looks.output(), surroundings::times)),
                () ->
                        !surroundings.has(ProgramFlag.PLAIN)
                                && surroundings.session().history().present().settings().pager());
    }

    /**
     * The look of output on a terminal.
     *
     * @param palette the look of styles
     * @param output the format of data when a line gives none
     * @param editor the user's text editor, as a command line
     */
    public record Looks(Palette palette, OutputFormat output, Optional<String> editor) {}

    @Override
    public Frontend.UserInterface console() {
        return console;
    }

    @Override
    public LineSource lines() {
        return lines;
    }

    @Override
    public RunMode manner() {
        return RunMode.PROMPT;
    }

    private Worker.Interrupts interrupts() {
        return (action) -> {
            SignalHandler before = terminal.handle(Signal.INT, (_) -> action.run());
            return () -> terminal.handle(Signal.INT, before);
        };
    }

    /**
     * Builds the line editors of a terminal: one for command lines, one for answers to questions.
     */
    private record LineEditors(
            Terminal terminal,
            Supplier<Palette> palette,
            ShellContext surroundings,
            LineGrammar grammar,
            ExternalEditor editor) {

        LineReader lines(LineHistory history) {
            var workspace = new WorkspaceCompletions(surroundings.session(), grammar);
            boolean plain = surroundings.has(ProgramFlag.PLAIN);
            CommandLineReader reader =
                    new CommandLineReader(
                            terminal,
                            new GhostText(
                                    plain
                                            ? Optional.empty()
                                            : Optional.of(SignatureCompleter.ofNames(workspace))),
                            this::muted,
                            editor::edit);
            reader.setParser(TypedLine.parser());
            reader.setCompletionMatcher(new PrefixMatcher());
            reader.setCompleter(SignatureCompleter.of(workspace));
            reader.setHighlighter(new LineHighlighter(grammar, palette));
            reader.option(Option.DISABLE_EVENT_EXPANSION, true);
            reader.option(Option.INSERT_TAB, false);
            reader.option(Option.AUTO_MENU, !plain);
            reader.option(Option.AUTO_FRESH_LINE, true);
            reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P... ");
            reader.setHistory(history);
            return reader;
        }

        /** True for a line that begins with the name of a command. */
        boolean isCommand(String line) {
            List<String> words = CommandLine.of(line).words().stream().map(Word::text).toList();
            return grammar.command(words, true).isPresent()
                    || words.stream()
                            .limit(1)
                            .anyMatch((word) -> ForeignWords.same(word).isPresent());
        }

        LineReader answers() {
            return LineReaderBuilder.builder()
                    .appName("bbsh")
                    .terminal(terminal)
                    .highlighter(new SafeLine())
                    .option(Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .build();
        }

        /** The lines of earlier sessions. */
        LineHistory history() {
            return LineHistory.in(surroundings.folders().state(), Location.of("."));
        }

        /** The style of text that is not typed; without colours it is faint. */
        private AttributedStyle muted() {
            int colour = palette.get().colour(Style.MUTED);
            return colour < 0
                    ? AttributedStyle.DEFAULT.faint()
                    : AttributedStyle.DEFAULT.foreground(colour);
        }
    }
}
