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

    private static final Option<Boolean> DISCARD = Option.flag("discard", "forget it instead");

    private static final Signature SIGNATURE =
            Declaration.command("recover", "Do again what a session did that was cut off")
                    .in(CommandGroup.SESSION)
                    .options(DISCARD)
                    .example("recover", "after a crash, in the same folder")
                    .detail(
                            "A session at the prompt keeps a journal of what it changed, and"
                                    + " deletes it when it ends. What is left over can be done"
                                    + " again, as long as the files that were read are still the"
                                    + " same.")
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
