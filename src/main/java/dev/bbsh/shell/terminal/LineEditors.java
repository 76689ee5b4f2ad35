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
        CommandLineReader reader = new CommandLineReader(terminal);
        reader.setParser(TypedLine.parser());
        reader.setCompletionMatcher(new PrefixMatcher());
        reader.setCompleter(SignatureCompleter.of(workspace));
        reader.setHighlighter(new LineHighlighter(grammar, palette));
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.INSERT_TAB, false);
        reader.option(Option.AUTO_FRESH_LINE, true);
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P... ");
        reader.setHistory(history);
        return reader;
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
