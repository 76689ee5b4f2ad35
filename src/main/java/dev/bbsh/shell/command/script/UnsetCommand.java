package dev.bbsh.shell.command.script;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/** The command {@code unset}. */
public final class UnsetCommand implements ShellCommand {

    private static final Argument<List<String>> NAMES =
            Argument.oneOrMore("variable", ParameterType.VARIABLE, "a variable that was set");

    private static final Signature SIGNATURE =
            Declaration.command("unset", "Remove variables")
                    .in(CommandGroup.SCRIPTS)
                    .argument(NAMES)
                    .example("unset key", "${key} is not defined any more")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return new LoopRequest.UnsetVariables(in.get(NAMES));
    }
}
