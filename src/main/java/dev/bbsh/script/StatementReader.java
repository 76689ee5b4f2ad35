package dev.bbsh.script;

import dev.bbsh.script.CommandLine.State;
import dev.bbsh.script.word.SyntaxException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of a script one after the other, as its lines arrive: joins lines that end
 * with a backslash, skips comments and empty lines, and rejects open quotes and brackets.
 */
public final class StatementReader {

    private static final Pattern VERSION = Pattern.compile("#\\s*bbsh\\s+([0-9][0-9.]*)\\s*");

    private final Lines lines;
    private int line;

    /** A source of the lines of a script. */
    @FunctionalInterface
    public interface Lines {

        /** The next line without its line end; empty after the last one. */
        Optional<String> next();
    }

    /** A reader that starts at the first line of a script. */
    public StatementReader(Lines lines) {
        this.lines = lines;
    }

    /**
     * The next statement; empty at the end of the script.
     *
     * @throws SyntaxException when a quote or bracket is open at the end of a line, or when the
     *     script is written in a newer language version
     */
    public Optional<Statement> next() {
        for (var text = nextLine(); text.isPresent(); text = nextLine()) {
            int first = line;
            CommandLine words = joined(text.get());
            if (!words.isEmpty() || words.state() != State.COMPLETE) {
                return Optional.of(readable(new Statement(first, words)));
            }
        }
        return Optional.empty();
    }

    private CommandLine joined(String first) {
        CommandLine words = CommandLine.of(first);
        while (words.state() == State.CONTINUED) {
            Optional<String> more = nextLine();
            if (more.isEmpty()) {
                return words;
            }
            words = CommandLine.of(words.line() + "\n" + more.get());
        }
        return words;
    }

    private Optional<String> nextLine() {
        Optional<String> next = lines.next();
        line++;
        return line == 1 ? next.map(StatementReader::withoutMark).map(this::known) : next;
    }

    private static String withoutMark(String first) {
        return first.startsWith("\ufeff") ? first.substring(1) : first;
    }

    private String known(String first) {
        Matcher version = VERSION.matcher(first);
        if (version.matches() && !version.group(1).equals(Script.VERSION)) {
            throw SyntaxException.at(
                            new SyntaxException.Position(first, version.start(1)),
                            "this script needs version "
                                    + version.group(1)
                                    + " of the script language; this bbsh reads version "
                                    + Script.VERSION,
                            "install a newer bbsh")
                    .inLine(1);
        }
        return first;
    }

    private static Statement readable(Statement statement) {
        try {
            statement.words().requireComplete();
            return statement;
        } catch (SyntaxException e) {
            throw e.inLine(statement.line() + e.linesBefore());
        }
    }
}
