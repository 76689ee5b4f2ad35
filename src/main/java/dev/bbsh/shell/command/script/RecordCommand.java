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
import dev.bbsh.work.BbshException;

import java.util.Optional;

/** The command {@code record}. */
public final class RecordCommand implements ShellCommand {

    private static final Argument<Optional<String>> FILE =
            Argument.optional("file", ParameterType.TARGET, "the script to write");

    private static final Option<Boolean> STOP = Option.flag("stop", "stop recording");

    private static final Signature SIGNATURE =
            Declaration.command("record", "Record your commands in a script")
                    .in(CommandGroup.SCRIPTS)
                    .argument(FILE)
                    .options(STOP)
                    .example("record move.bbsh", "record every command that succeeds from now on")
                    .example("record --stop", "stop recording and close the script")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Optional<String> file = in.get(FILE);
        if (in.get(STOP) == file.isPresent()) {
            throw new BbshException(
                    "record takes either a file or --stop", "record FILE   or   record --stop");
        }
        return file.<Answer>map(LoopRequest.StartRecording::new)
                .orElseGet(LoopRequest.StopRecording::new);
    }
}
