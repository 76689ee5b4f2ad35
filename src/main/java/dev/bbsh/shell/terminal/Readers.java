package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.render.Palette;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.shell.loop.Surroundings;
import dev.bbsh.work.BbshException;

import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Builds the line editors of a terminal: one for command lines, one for answers to questions. */
record Readers(
        Terminal terminal,
        Palette palette,
        Surroundings surroundings,
        Supplier<List<Signature>> signatures) {

    private static final String HISTORY = "history";

    LineReader lines() {
        var offers = new WorkspaceOffers(surroundings.session(), signatures);
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .appName("bbsh")
                        .terminal(terminal)
                        .parser(new LineParser())
                        .completionMatcher(new OfferMatcher())
                        .completer(new SignatureCompleter(signatures, offers))
                        .highlighter(new LineHighlighter(signatures, palette))
                        .option(Option.DISABLE_EVENT_EXPANSION, true)
                        .option(Option.INSERT_TAB, false)
                        .option(Option.AUTO_FRESH_LINE, true)
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P... ");
        historyFile().ifPresent((file) -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }

    LineReader answers() {
        return LineReaderBuilder.builder()
                .appName("bbsh")
                .terminal(terminal)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .build();
    }

    /** Made here, so that only its owner can read it; without one the session works as well. */
    private Optional<String> historyFile() {
        Location file = surroundings.folders().state().resolve(HISTORY).absolute();
        try {
            if (!file.exists()) {
                AtomicFile.writePrivately(file, "");
            }
            return Optional.of(file.toString());
        } catch (BbshException unwritable) {
            return Optional.empty();
        }
    }
}
