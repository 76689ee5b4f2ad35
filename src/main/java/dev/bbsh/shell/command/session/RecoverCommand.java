package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

/** The command {@code recover}. */
public final class RecoverCommand implements ShellCommand {

    private static final Option<Boolean> DISCARD =
            Option.flag("discard", "discard the interrupted session instead");

    private static final Signature SIGNATURE =
            Declaration.command("recover", "Restore an interrupted session")
                    .in(CommandGroup.SESSION)
                    .options(DISCARD)
                    .example("recover", "after a crash, in the same folder")
                    .detail(
                            "A session at the prompt keeps a journal of its steps, and deletes it"
                                + " when the session ends. If a session was interrupted, recover"
                                + " repeats the steps in its journal, as long as the loaded files"
                                + " have not changed.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return new LoopRequest.Recover(in.get(DISCARD));
    }
}
