package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

/**
 * The command {@code edit}: the last line in the user's editor. The prompt of a terminal does it;
 * elsewhere there is no line to edit.
 */
public final class EditCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("edit", "Change the last line in your editor")
                    .in(CommandGroup.SESSION)
                    .example("edit", "the last line in $VISUAL or $EDITOR")
                    .detail(
                            "The changed line comes back to the prompt, and runs when you press"
                                    + " Enter. Ctrl-X Ctrl-E does the same with the line that you"
                                    + " are typing.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        throw new BbshException(
                "edit changes a line at the prompt of a terminal, and there is none here",
                "help edit");
    }
}
