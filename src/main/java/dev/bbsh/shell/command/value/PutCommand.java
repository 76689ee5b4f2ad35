package dev.bbsh.shell.command.value;

import dev.bbsh.json.Place;
import dev.bbsh.operation.document.EditTarget;
import dev.bbsh.operation.document.NewValue;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/** The command {@code put}. */
public final class PutCommand implements ShellCommand {

    private static final Argument<String> VALUE =
            Argument.required(
                    "value", ParameterType.VALUE, "the new value, of the same type as the old one");

    private static final Option<Boolean> JSON =
            Option.flag("json", "read VALUE as JSON of any type");

    private static final Signature SIGNATURE =
            Declaration.command("put", "Replace a value or add a field")
                    .in(CommandGroup.CHANGE)
                    .argument(PathEditor.PATH)
                    .argument(VALUE)
                    .options(PathEditor.IN, JSON, PathEditor.ALL, PathEditor.NTH)
                    .example(
                            "put $.firstConnector[0].localIssueKey SAM2-7",
                            "a string stays a string")
                    .example("put $.firstConnector[0].comments '[]' --json", "any JSON")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        EditTarget target = PathEditor.target(in);
        List<Place> places = target.places(in.get(PathEditor.NTH), in.get(PathEditor.ALL));
        NewValue value =
                new NewValue(target.path().text(), options(in), in.get(VALUE), in.get(JSON));
        return PathEditor.changed(target.put(value, places), in);
    }

    /** The options of the line that choose the place, each with a blank before it. */
    private static String options(Invocation in) {
        StringBuilder options = new StringBuilder();
        in.get(PathEditor.IN).ifPresent((name) -> options.append(" --in ").append(name));
        if (in.get(PathEditor.ALL)) {
            options.append(" --all");
        }
        in.get(PathEditor.NTH).ifPresent((nth) -> options.append(" --nth ").append(nth));
        return options.toString();
    }
}
