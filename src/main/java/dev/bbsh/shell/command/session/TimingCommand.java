package dev.bbsh.shell.command.session;

import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.Optional;

/** The command {@code timing}: the setting of that name, in one word. */
public final class TimingCommand implements ShellCommand {

    private static final Argument<Optional<String>> VALUE = SettingsCommand.onOrOff();

    private static final Signature SIGNATURE =
            Declaration.command("timing", "Show the time that each command took")
                    .in(CommandGroup.SESSION)
                    .argument(VALUE)
                    .example("timing on", "show the time after each command")
                    .detail(
                            "The time goes to the screen only, never into data. It includes the"
                                    + " time in the pager.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        return SettingsCommand.switched(Setting.TIMING, in.get(VALUE), in);
    }
}
