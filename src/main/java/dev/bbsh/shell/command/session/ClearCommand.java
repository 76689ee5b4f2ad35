package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code clear}. */
public final class ClearCommand implements ShellCommand {

    private static final Signature SIGNATURE =
            Declaration.command("clear", "Clear the screen")
                    .in(CommandGroup.SESSION)
                    .example("clear", "an empty screen; the session continues")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return new LoopRequest.Clear();
    }
}
