package dev.bbsh.shell.loop;

import dev.bbsh.script.Statement;
import dev.bbsh.script.Variables;
import dev.bbsh.script.Words;

import java.util.List;

/**
 * A line to run.
 *
 * @param statement what was typed; its line number is 0 when it stands in no script
 * @param variables what it may name
 * @param script the script's file; empty when it stands in no script
 */
public record Line(Statement statement, Variables variables, String script) {

    /** A line that the user typed, or gave with {@code -c}. */
    public static Line of(String text) {
        return new Line(new Statement(0, text), Variables.NONE, "");
    }

    /** Another text in the place of this line, without variables. */
    Line saying(String text) {
        return new Line(new Statement(statement.line(), text), Variables.NONE, script);
    }

    /** What was typed. */
    public String text() {
        return statement.text();
    }

    /** What its words say; none for an empty line or a comment. */
    public List<String> values() {
        return Words.of(text()).values(variables);
    }

    /** The same on one line, without variables. */
    public String plain() {
        return String.join(" ", values().stream().map(Words::quote).toList());
    }

    /** Where it stands, such as {@code move.bbsh, line 7}; empty when the user just typed it. */
    public String place() {
        return script.isEmpty() ? "" : script + ", line " + statement.line();
    }
}
