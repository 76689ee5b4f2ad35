package dev.bbsh.shell.command.session;

import dev.bbsh.session.Settings;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting, as the user sees and changes it. */
public enum Setting {
    TIMEZONE("time zone of the times on the screen"),
    THEME("colours for a dark or a light background: auto, dark, light, none"),
    PAGER("show long results page by page"),
    TIMING("show the time that each command took"),
    ECHO("show each line of a script before it runs"),
    HISTORY("earlier lines that Up finds: of this folder, or all: folder, shared"),
    OFFLINE("refuse commands that open a connection");

    private static final String SHARED = "shared";

    private static final String FOLDER = "folder";

    private static final EnumWords<Setting> WORDS = EnumWords.of(Setting.class);

    private final String meaning;

    Setting(String meaning) {
        this.meaning = meaning;
    }

    /** The words of all settings. */
    static List<String> words() {
        return WORDS.all();
    }

    /**
     * The setting of that name.
     *
     * @throws BbshException when there is none
     */
    static Setting of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "no setting '" + word + "'",
                                        "settings" + NearestNames.didYouMean(word, words())));
    }

    /** The name as it is typed. */
    public String word() {
        return EnumWords.word(this);
    }

    /** Its meaning, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Its present value as it is typed. */
    String value(Settings settings) {
        return switch (this) {
            case TIMEZONE -> settings.timezone().getId();
            case THEME -> EnumWords.word(settings.theme());
            case HISTORY ->
                    settings.on().contains(Settings.Switch.SHARED_HISTORY) ? SHARED : FOLDER;
            case PAGER, TIMING, ECHO, OFFLINE -> settings.on().contains(toggle()) ? "on" : "off";
        };
    }

    /** The commands that make settings out of the usual ones. */
    static List<String> lines(Settings settings) {
        return Stream.of(values())
                .filter((each) -> !each.value(settings).equals(each.value(Settings.DEFAULT)))
                .map((each) -> "settings " + each.word() + " " + each.value(settings))
                .toList();
    }

    /**
     * The settings with another value for this one; the usual value when none is given.
     *
     * @throws BbshException when it cannot have that value
     */
    Settings changed(Settings settings, Optional<String> value) {
        return switch (this) {
            case TIMEZONE ->
                    settings.with(value.map(Setting::zone).orElse(Settings.DEFAULT.timezone()));
            case THEME -> settings.with(value.map(Setting::theme).orElse(Settings.DEFAULT.theme()));
            case HISTORY ->
                    settings.with(
                            Settings.Switch.SHARED_HISTORY,
                            value.map(Setting::isShared).orElse(false));
            case PAGER, TIMING, ECHO, OFFLINE ->
                    settings.with(
                            toggle(),
                            value.map(this::isOn).orElse(Settings.DEFAULT.on().contains(toggle())));
        };
    }

    private static boolean isShared(String value) {
        return switch (value) {
            case SHARED -> true;
            case FOLDER -> false;
            default ->
                    throw new BbshException(
                            "history must be folder or shared, not '" + value + "'",
                            "settings history folder");
        };
    }

    private Settings.Switch toggle() {
        return Settings.Switch.valueOf(name());
    }

    private static Settings.Theme theme(String value) {
        return Settings.Theme.WORDS
                .find(value)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "theme must be auto, dark, light or none, not '"
                                                + value
                                                + "'",
                                        "settings theme auto"));
    }

    private boolean isOn(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default ->
                    throw new BbshException(
                            word() + " must be on or off, not '" + value + "'",
                            "settings " + word() + " off");
        };
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new BbshException(
                    "no time zone '" + value + "'",
                    "settings timezone Europe/Berlin"
                            + NearestNames.didYouMean(value, ZoneId.getAvailableZoneIds()),
                    unknown);
        }
    }
}
