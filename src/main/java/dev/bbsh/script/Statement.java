package dev.bbsh.script;

import java.util.List;

/**
 * One command of a script.
 *
 * @param line the line of the script where it begins, from 1
 * @param text as it was written, with the line ends between its continued lines
 */
public record Statement(int line, String text) {

    /** Its words. */
    public Words words() {
        return Words.of(text);
    }

    /**
     * What its words say.
     *
     * @throws SyntaxException with the line of the script, as {@link Words#values}
     */
    public List<String> values(Variables variables) {
        try {
            return words().values(variables);
        } catch (SyntaxException e) {
            throw e.inLine(line + e.linesBefore());
        }
    }
}
