package dev.bbsh.shell.terminal;

import dev.bbsh.render.Palette;
import dev.bbsh.shell.contract.LineGrammar;
import dev.bbsh.shell.loop.ShellContext;
import dev.bbsh.shell.terminal.completion.PrefixMatcher;
import dev.bbsh.shell.terminal.completion.SignatureCompleter;
import dev.bbsh.shell.terminal.completion.TypedLine;
import dev.bbsh.shell.terminal.completion.WorkspaceCompletions;

import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** Builds the line editors of a terminal: one for command lines, one for answers to questions. */
record LineEditors(
        Terminal terminal, Palette palette, ShellContext surroundings, LineGrammar grammar) {

    private static final String HISTORY = "history";

    LineReader lines(LineHistory history) {
        var workspace = new WorkspaceCompletions(surroundings.session(), grammar);
        return LineReaderBuilder.builder()
                .appName("bbsh")
                .terminal(terminal)
                .parser(TypedLine.parser())
                .completionMatcher(new PrefixMatcher())
                .completer(SignatureCompleter.of(workspace))
                .highlighter(new LineHighlighter(grammar, palette))
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.INSERT_TAB, false)
                .option(Option.AUTO_FRESH_LINE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P... ")
                .history(history)
                .build();
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
        return LineHistory.in(surroundings.folders().state().resolve(HISTORY).absolute());
    }
}
