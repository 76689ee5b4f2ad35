package dev.bbsh.shell.command.value;

import dev.bbsh.operation.document.EditTarget;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code remove}. */
public final class RemoveCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("remove", "Remove a field or an array element")
                    .in(CommandGroup.CHANGE)
                    .argument(PathEditor.PATH)
                    .options(PathEditor.IN, PathEditor.ALL, PathEditor.NTH)
                    .example("remove $.firstConnector[3]", "the fourth record")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        EditTarget target = PathEditor.target(in);
        return PathEditor.changed(
                target.remove(target.places(in.get(PathEditor.NTH), in.get(PathEditor.ALL))), in);
    }
}
