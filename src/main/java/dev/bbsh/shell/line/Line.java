package dev.bbsh.shell.line;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.Statement;
import dev.bbsh.script.word.Variables;
import dev.bbsh.script.word.WordPart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line to run.
 *
 * @param statement the typed text; its line number is 0 outside a script
 * @param variables the variables that it can use
 * @param script the script's file; empty outside a script
 */
public record Line(Statement statement, Variables variables, String script) {

    private static final String HERE = "${" + Variables.HERE + "}";

    /** A line that the user typed, or gave with {@code -c}. */
    public static Line of(String text) {
        return new Line(new Statement(0, text), Variables.NONE, "");
    }

    /** The same line with another text and without variables. */
    public Line saying(String text) {
        return new Line(new Statement(statement.line(), text), Variables.NONE, script);
    }

    /** The same line with another text, which may use its variables. */
    public Line corrected(String text) {
        return new Line(new Statement(statement.line(), text), variables, script);
    }

    /** The same line, which may also use variables that were set; those replace its own. */
    public Line with(Map<String, String> set) {
        Variables more = variables;
        for (Map.Entry<String, String> each : set.entrySet()) {
            more = more.with(each.getKey(), each.getValue());
        }
        return set.isEmpty() ? this : new Line(statement, more, script);
    }

    /** True when one of its words uses one of these variables. */
    public boolean uses(Set<String> names) {
        return text().contains("${")
                && statement.words().words().stream()
                        .flatMap((word) -> word.parts().stream())
                        .anyMatch(
                                (part) ->
                                        part instanceof WordPart.Variable variable
                                                && names.contains(variable.name()));
    }

    /** The text as it was typed. */
    public String text() {
        return statement.text();
    }

    /** The values of its words; none for an empty line or a comment. */
    public List<String> values() {
        return statement.words().values(variables);
    }

    /** The signs of the line that may send its output elsewhere. */
    public OutputSigns signs() {
        return OutputSigns.of(statement.words());
    }

    /** The line on one line, with the values of its variables. */
    public String plain() {
        return String.join(" ", values().stream().map(CommandLine::quote).toList());
    }

    /**
     * Another line with {@code ${here}} in place of the script's folder where the typed text has
     * it: a recording can be moved then.
     */
    public String withHere(String words) {
        Optional<String> here = variables.value(Variables.HERE);
        if (here.isEmpty() || !text().contains(HERE)) {
            return words;
        }
        String folder = here.get() + "/";
        return words.replace(" '" + folder, " " + HERE + "/'")
                .replace(" " + folder, " " + HERE + "/");
    }

    /** The position of the line, such as {@code move.bbsh:7}; empty when the user just typed it. */
    public String place() {
        return script.isEmpty() ? "" : script + ":" + statement.line();
    }
}
