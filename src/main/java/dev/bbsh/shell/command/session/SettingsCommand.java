package dev.bbsh.shell.command.session;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.Settings;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.LoopRequest;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code settings}. */
public final class SettingsCommand implements ShellCommand {

    private static final Argument<Optional<Setting>> SETTING =
            Argument.optionalOften("setting", "the setting to change", Setting.words())
                    .map((word) -> word.map(Setting::of));

    private static final Argument<Optional<String>> VALUE =
            Argument.optional(
                    "value",
                    ParameterType.SETTING_VALUE,
                    "the new value; the default when left out");

    private static final Option<Boolean> SAVE =
            Option.flag("save", "keep the settings for later sessions");

    private static final Signature SIGNATURE =
            Declaration.command("settings", "Show or change settings")
                    .in(CommandGroup.SESSION)
                    .argument(SETTING)
                    .argument(VALUE)
                    .options(SAVE)
                    .example("settings", "all settings")
                    .example("settings timezone Europe/Berlin", "show times in that time zone")
                    .example(
                            "settings theme light --save", "colours for a white background, always")
                    .detail("Settings don't affect files, and scripts don't use your settings.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        Settings now = in.workspace().settings();
        if (in.get(SAVE)) {
            Settings next =
                    in.get(SETTING).map((each) -> each.changed(now, in.get(VALUE))).orElse(now);
            return new LoopRequest.SaveSettings(next, Setting.lines(next));
        }
        return in.get(SETTING)
                .<Answer>map((setting) -> changed(setting, in.get(VALUE), in))
                .orElseGet(() -> Outcome.data(table(now)));
    }

    /** The outcome of a change; without a value, the setting gets its usual one. */
    static Outcome changed(Setting setting, Optional<String> value, Invocation in) {
        Settings next = setting.changed(in.workspace().settings(), value);
        return Outcome.report(View.message(setting.word() + " is " + setting.value(next)))
                .with(in.history().withPresent(in.workspace().with(next)));
    }

    private static View table(Settings settings) {
        return new View.Table(
                List.of(Column.of("setting"), Column.of("value"), Column.of("meaning")),
                Stream.of(Setting.values()).map((setting) -> row(setting, settings)).toList());
    }

    private static List<Cell> row(Setting setting, Settings settings) {
        return List.of(
                Cell.of(setting.word()),
                Cell.of(setting.value(settings)),
                Cell.of(setting.meaning()));
    }
}
