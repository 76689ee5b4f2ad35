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

/** The command {@code echo}: the setting of that name, in one word. */
public final class EchoCommand implements ShellCommand {

    private static final Argument<Optional<String>> VALUE =
            Argument.optionalChoice(
                    "on or off", "on or off; left out: show it", List.of("on", "off"));

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
        Optional<String> value = in.get(VALUE);
        if (value.isEmpty()) {
            return Outcome.report(
                    View.message("echo is " + Setting.ECHO.value(in.workspace().settings())));
        }
        return SettingsCommand.changed(Setting.ECHO, value, in);
    }
}
