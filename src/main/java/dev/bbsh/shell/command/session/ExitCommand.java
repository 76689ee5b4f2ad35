package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code exit}. */
public final class ExitCommand implements ShellCommand {

    private static final Option<Boolean> DISCARD =
            Option.flag("discard", "exit without saving changes");

    private static final Signature SIGNATURE =
            Declaration.command("exit", "Leave the session")
                    .in(CommandGroup.SESSION)
                    .options(DISCARD)
                    .example("exit", "asks first if changes would be lost")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return new LoopRequest.Exit(in.get(DISCARD));
    }
}
