package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code echo}: the setting of that name, in one word. */
public final class EchoCommand implements ShellCommand {

    private static final Argument<Optional<String>> VALUE = SettingsCommand.onOrOff();

    private static final Signature SIGNATURE =
            Declaration.command("echo", "Show each line of a script before it runs")
                    .in(CommandGroup.SESSION)
                    .argument(VALUE)
                    .example("echo on", "show the lines of scripts as they run")
                    .detail("run FILE --echo does that for one run.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return SettingsCommand.switched(Setting.ECHO, in.get(VALUE), in);
    }
}
