package dev.bbsh.shell.command.script;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;

/** The command {@code run}. */
public final class RunCommand implements ShellCommand {

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.FILE, "the script to run");

    private static final Argument<List<String>> VARIABLES =
            Argument.any("name=value", ParameterType.VALUE, "a variable of the script");

    private static final Option<Boolean> STEP = Option.flag("step", "ask before each line");

    private static final Option<Boolean> ECHO =
            Option.flag("echo", "show each line before it runs");

    private static final Signature SIGNATURE =
            Declaration.command("run", "Run a script")
                    .in(CommandGroup.SCRIPTS)
                    .argument(FILE)
                    .argument(VARIABLES)
                    .options(STEP, ECHO)
                    .example("run move.bbsh", "stops at the first line that fails")
                    .example("run move.bbsh moving=SP2", "sets ${moving} in the script to SP2")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Answer run(Invocation in) {
        return new LoopRequest.RunScript(
                in.get(FILE), in.get(VARIABLES), in.get(STEP), in.get(ECHO));
    }
}
