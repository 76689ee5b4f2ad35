package dev.bbsh.shell.command.session;

import static dev.bbsh.shell.contract.Declaration.command;

import dev.bbsh.session.Settings;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;

import java.util.List;

/** The commands about the session itself. */
public final class SessionCommands {

    private SessionCommands() {}

    /** The commands in the order in which {@code help} lists them. */
    public static List<ShellCommand> all() {
        return List.of(settings(), recover(), clear(), exit());
    }

    private static ShellCommand settings() {
        return command("settings", "Show or change how the screen looks")
                .in(CommandGroup.SESSION)
                .argument(
                        new Parameter(
                                "setting",
                                ParameterType.VALUE,
                                "the setting to change",
                                Parameter.Times.AT_MOST_ONCE,
                                SettingsView.NAMES))
                .optional(
                        "value", ParameterType.VALUE, "its new value; the usual one when left out")
                .example("settings", "all settings")
                .example("settings timezone Europe/Berlin", "times on the screen in that zone")
                .detail("Files never depend on settings, and scripts do not read yours.")
                .data()
                .does(SessionCommands::settings);
    }

    private static ShellCommand recover() {
        return command("recover", "Do again what a session did that was cut off")
                .in(CommandGroup.SESSION)
                .flag("discard", "forget it instead")
                .example("recover", "after a crash, in the same folder")
                .detail(
                        "A session at the prompt keeps a journal of what it changed, and deletes it"
                                + " when it ends. What is left over can be done again, as long as"
                                + " the files that were read are still the same.")
                .does((in) -> new LoopRequest.Recover(in.flag("discard")));
    }

    private static ShellCommand clear() {
        return command("clear", "Clear the screen")
                .in(CommandGroup.SESSION)
                .example("clear", "an empty screen; the session stays")
                .does((_) -> new LoopRequest.Clear());
    }

    private static ShellCommand exit() {
        return command("exit", "Leave the session")
                .in(CommandGroup.SESSION)
                .flag("discard", "also when changes are not saved")
                .example("exit", "asks first when changes would be lost")
                .does((in) -> new LoopRequest.Exit(in.flag("discard")));
    }

    private static Outcome settings(Invocation in) {
        Settings now = in.workspace().settings();
        if (in.given("setting").isEmpty()) {
            return Outcome.data(SettingsView.of(now));
        }
        Settings next = SettingsView.changed(now, in.text("setting"), in.given("value"));
        return Outcome.report(SettingsView.said(next, in.text("setting")))
                .with(in.history().withPresent(in.workspace().with(next)));
    }
}
