package dev.bbsh.shell.command.script;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.work.BbshException;

import java.util.List;

/** The commands that write and run scripts. */
public final class ScriptCommands {

    private ScriptCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(record(), run());
    }

    private static ShellCommand record() {
        return command("record", "Write what you do to a script")
                .in(CommandGroup.SCRIPTS)
                .optional("file", ParameterType.TARGET, "the new script")
                .flag("stop", "stop recording")
                .example("record move.bbsh", "every command that succeeds from now on")
                .example("record --stop", "ends the script")
                .does(ScriptCommands::record);
    }

    private static ShellCommand run() {
        return command("run", "Run a script")
                .in(CommandGroup.SCRIPTS)
                .argument("file", ParameterType.FILE, "the script")
                .any("name=value", ParameterType.VALUE, "a variable of the script")
                .flag("step", "ask before each line")
                .example("run move.bbsh", "stops at the first line that fails")
                .example("run move.bbsh moving=SP2", "with ${moving} in it as SP2")
                .does(
                        (in) ->
                                new LoopRequest.RunScript(
                                        in.text("file"), in.all("name=value"), in.flag("step")));
    }

    private static Answer record(Invocation in) {
        if (in.flag("stop") == in.given("file").isPresent()) {
            throw new BbshException(
                    "record takes either a file or --stop", "record FILE   or   record --stop");
        }
        return in.given("file")
                .<Answer>map(LoopRequest.StartRecording::new)
                .orElseGet(LoopRequest.StopRecording::new);
    }
}
