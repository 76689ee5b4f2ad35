package dev.bbsh.shell.command.script;

import dev.bbsh.operation.query.LastValue;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command {@code set}: sets a variable, or lists the variables. */
public final class SetCommand implements ShellCommand {

    private static final Argument<List<String>> ASSIGNMENT =
            Argument.any("name = value", ParameterType.VALUE, "a variable and its value");

    private static final Signature SIGNATURE =
            Declaration.command("set", "Set a variable, or list the variables")
                    .in(CommandGroup.SCRIPTS)
                    .argument(ASSIGNMENT)
                    .example("set key = SAM2-1", "${key} is SAM2-1 from now on: issue ${key}")
                    .example("set", "all variables that were set")
                    .detail(
                            "A recording has the value, not the variable, so it does the same when"
                                    + " it runs. In a script, set applies to the rest of that"
                                    + " script.")
                    .data()
                    .signature();

    private final Session session;

    public SetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        List<String> words = in.get(ASSIGNMENT);
        return words.isEmpty()
                ? Outcome.data(table(new TreeMap<>(session.variables().values())))
                : assignment(words);
    }

    /** Reads {@code x = 1}, {@code x=1}, {@code x= 1}, {@code x =1} and {@code x 1}. */
    private static LoopRequest.SetVariable assignment(List<String> words) {
        String first = words.getFirst();
        int equals = first.indexOf('=');
        String name = equals < 0 ? first : first.substring(0, equals);
        List<String> rest = words.subList(1, words.size());
        if (equals >= 0 && equals + 1 < first.length()) {
            return variable(name, first.substring(equals + 1), rest);
        }
        if (equals < 0 && !rest.isEmpty() && rest.getFirst().startsWith("=")) {
            String joined = rest.getFirst().substring(1);
            List<String> after = rest.subList(1, rest.size());
            return joined.isEmpty() ? value(name, after) : variable(name, joined, after);
        }
        return value(name, rest);
    }

    private static LoopRequest.SetVariable value(String name, List<String> words) {
        if (words.isEmpty()) {
            throw new BbshException("variable '" + name + "' needs a value", advice(name, "VALUE"));
        }
        return variable(name, words.getFirst(), words.subList(1, words.size()));
    }

    private static LoopRequest.SetVariable variable(String name, String value, List<String> rest) {
        if (!rest.isEmpty()) {
            String whole = value + " " + String.join(" ", rest);
            throw new BbshException(
                    "a value with spaces needs quotes", advice(name, CommandLine.quote(whole)));
        }
        if (name.equals(Variables.HERE) || name.equals(LastValue.NAME)) {
            throw new BbshException(
                    "'" + name + "' always has a value of its own", advice("NAME", "VALUE"));
        }
        if (!Variables.NAME.matcher(name).matches()) {
            throw new BbshException(
                    "'" + name + "' can't be the name of a variable",
                    advice("NAME", "VALUE") + "     (letters, digits and _)");
        }
        return new LoopRequest.SetVariable(name, value);
    }

    private static String advice(String name, String value) {
        return "set " + name + " = " + value;
    }

    private static View table(Map<String, String> variables) {
        return new View.Table(
                List.of(Column.of("variable"), Column.of("value")),
                variables.entrySet().stream()
                        .map((each) -> List.of(Cell.of(each.getKey()), Cell.of(each.getValue())))
                        .toList(),
                "no variable is set");
    }
}
