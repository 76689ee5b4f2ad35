package dev.bbsh.shell.terminal;

import dev.bbsh.shell.terminal.completion.TypedLine;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.SyntaxError;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text that probably follows what is typed: the rest of the newest line that began so, else the
 * rest of the only name that fits. It is looked up with each key, so only in what is at hand.
 */
final class GhostText {

    /** The lines to look at; older ones were not typed for long. */
    static final int LINES = 10_000;

    private final Optional<Completer> names;

    private final Parser parser = TypedLine.parser();

    /**
     * A look-up.
     *
     * @param names completes names that are at hand, without a look at documents and files; without
     *     one, nothing is likely
     */
    GhostText(Optional<Completer> names) {
        this.names = names;
    }

    /** The text behind what is typed; empty when nothing is likely. */
    String after(String typed, LineReader reader) {
        if (names.isEmpty() || typed.isBlank() || typed.indexOf('\n') >= 0) {
            return "";
        }
        String used = ofHistory(typed, reader.getHistory());
        return used.isEmpty() ? ofNames(names.get(), typed, reader) : used;
    }

    private static String ofHistory(String typed, History history) {
        if (history.isEmpty()) {
            return "";
        }
        ListIterator<History.Entry> lines = history.iterator(history.last() + 1);
        for (int looked = 0; looked < LINES && lines.hasPrevious(); looked++) {
            String line = lines.previous().line();
            if (line.length() > typed.length()
                    && line.startsWith(typed)
                    && line.indexOf('\n') < 0) {
                return line.substring(typed.length());
            }
        }
        return "";
    }

    private String ofNames(Completer known, String typed, LineReader reader) {
        ParsedLine line;
        try {
            line = parser.parse(typed, typed.length(), Parser.ParseContext.COMPLETE);
        } catch (SyntaxError unfinished) {
            return "";
        }
        String word = line.word();
        if (word.isEmpty() || word.startsWith("$") || !typed.endsWith(word)) {
            return "";
        }
        List<Candidate> offered = new ArrayList<>();
        known.complete(reader, line, offered);
        Set<String> fitting =
                offered.stream()
                        .map(Candidate::value)
                        .filter((each) -> each.startsWith(word))
                        .collect(Collectors.toSet());
        return fitting.size() == 1 ? fitting.iterator().next().substring(word.length()) : "";
    }
}
