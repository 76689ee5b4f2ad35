package dev.bbsh.shell.command.session;

import dev.bbsh.session.Settings;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A setting, as the user sees and changes it. */
public enum Setting {
    TIMEZONE("time zone of the times on the screen"),
    PAGER("show long results page by page"),
    OFFLINE("refuse commands that open a connection");

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
            case PAGER -> settings.pager() ? "on" : "off";
            case OFFLINE -> settings.offline() ? "on" : "off";
        };
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
            case PAGER ->
                    settings.withPager(value.map(this::isOn).orElse(Settings.DEFAULT.pager()));
            case OFFLINE ->
                    settings.withOffline(value.map(this::isOn).orElse(Settings.DEFAULT.offline()));
        };
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
