package dev.bbsh.shell.loop;

import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineReading;
import dev.bbsh.shell.line.spelling.FirstWord;
import dev.bbsh.shell.line.spelling.RenamedOption;
import dev.bbsh.shell.output.Display;

import java.util.List;
import java.util.Optional;

/** The whole line that a short or an older spelling means. The whole line is shown and recorded. */
final class LineExpansion {

    private final Session session;

    private final CommandTable commands;

    private final Display display;

    LineExpansion(Session session, CommandTable commands, Display display) {
        this.session = session;
        this.commands = commands;
        this.display = display;
    }

    /**
     * The line to run; empty when there is none. Short spellings are read at the prompt only: a
     * script says what it means.
     */
    Optional<Line> of(Line line, RunMode mode) {
        Optional<FirstWord.Meaning> meaning = mode.asks() ? firstWord().of(line) : Optional.empty();
        Line whole = line;
        if (meaning.isPresent()) {
            switch (meaning.get()) {
                case FirstWord.Answered(String sentence) -> {
                    display.say(sentence);
                    return Optional.empty();
                }
                case FirstWord.FullLine(Line full) -> {
                    display.say(TextLine.of(Style.MUTED, "> " + full.text()));
                    whole = full;
                }
            }
        }
        List<String> words = whole.values();
        return words.isEmpty() ? Optional.empty() : Optional.of(renamed(whole, words, mode));
    }

    private FirstWord firstWord() {
        return new FirstWord(
                commands.grammar(), (name) -> session.history().present().documents().has(name));
    }

    private Line renamed(Line line, List<String> words, RunMode mode) {
        if (commands.grammar()
                .command(words, mode.asks())
                .filter((signature) -> RenamedOption.hasOne(signature.name()))
                .isEmpty()) {
            return line;
        }
        Optional<LineReading> reading = commands.grammar().read(words, line.signs(), mode.asks());
        Optional<RenamedOption> option = reading.flatMap(RenamedOption::in);
        option.map(RenamedOption::notice).ifPresent(display::say);
        return option.map((renamed) -> renamed.in(line)).orElse(line);
    }
}
