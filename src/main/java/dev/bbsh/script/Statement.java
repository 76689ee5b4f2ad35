package dev.bbsh.script;

import dev.bbsh.script.word.SyntaxException;
import dev.bbsh.script.word.Variables;

import java.util.List;

/**
 * One command of a script. It is split into words once: the loop asks for them a dozen times.
 *
 * @param line the line of the script where it begins, from 1
 * @param words its words
 */
public record Statement(int line, CommandLine words) {

    /** A command whose text is split into words. */
    public Statement(int line, String text) {
        this(line, CommandLine.of(text));
    }

    /** The text as written, with the line ends between its continued lines. */
    public String text() {
        return words.line();
    }

    /**
     * The values of its words.
     *
     * @throws SyntaxException with the line of the script, in the same cases as {@link
     *     CommandLine#values}
     */
    public List<String> values(Variables variables) {
        try {
            return words.values(variables);
        } catch (SyntaxException e) {
            throw e.inLine(line + e.linesBefore());
        }
    }
}
