package dev.bbsh.script;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A {@code .bbsh} script.
 *
 * <pre>
 * # bbsh 1
 * load ${here}/samples/primary.json ${here}/samples/secondary.json
 * merge primary secondary --moving ${moving:-SAM2} --as merged
 * expect count $.firstConnector[*] = 1
 * save merged target/merged.json
 * </pre>
 *
 * @param statements its commands in order
 */
public record Script(List<Statement> statements) {

    /** The current version of the language, as the first line of a script may name it. */
    public static final String VERSION = "1";

    public Script {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a whole script, so that nothing runs when one of its lines can't be read.
     *
     * @throws dev.bbsh.script.word.SyntaxException with the line, when a quote or bracket is open
     *     at its end, a variable is malformed, or the script is written in a newer language version
     */
    public static Script parse(String text) {
        Iterator<String> lines = text.lines().iterator();
        var reader =
                new StatementReader(
                        () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
        var statements = new ArrayList<Statement>();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            statements.add(next.get());
        }
        return new Script(statements);
    }
}
