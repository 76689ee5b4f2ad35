package dev.bbsh.script;

import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;

import java.util.List;

/**
 * One command of a script.
 *
 * @param line the line of the script where it begins, from 1
 * @param text as written, with the line ends between its continued lines
 */
public record Statement(int line, String text) {

    /** The words of the statement. */
    public CommandLine words() {
        return CommandLine.of(text);
    }

    /**
     * The values of its words.
     *
     * @throws SyntaxException with the line of the script, in the same cases as {@link
     *     CommandLine#values}
     */
    public List<String> values(Variables variables) {
        try {
            return words().values(variables);
        } catch (SyntaxException e) {
            throw e.inLine(line + e.linesBefore());
        }
    }
}
