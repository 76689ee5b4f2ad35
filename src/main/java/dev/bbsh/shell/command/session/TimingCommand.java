package dev.bbsh.shell.command.session;

import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;

/** The command {@code timing}: the setting of that name, in one word. */
public final class TimingCommand implements ShellCommand {

    private static final Argument<Optional<String>> VALUE =
            Argument.optionalChoice(
                    "on or off", "on or off; left out: show it", List.of("on", "off"));

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
        Optional<String> value = in.get(VALUE);
        if (value.isEmpty()) {
            return Outcome.report(
                    View.message("timing is " + Setting.TIMING.value(in.workspace().settings())));
        }
        return SettingsCommand.changed(Setting.TIMING, value, in);
    }
}
