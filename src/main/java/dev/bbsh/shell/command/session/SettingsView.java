package dev.bbsh.shell.command.session;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.Settings;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The settings by their names, as the user sees and changes them. */
final class SettingsView {

    private static final String TIMEZONE = "timezone";

    private static final String PAGER = "pager";

    static final List<String> NAMES = List.of(TIMEZONE, PAGER);

    private SettingsView() {}

    static View of(Settings settings) {
        return new View.Table(
                List.of(Column.of("setting"), Column.of("value"), Column.of("meaning")),
                List.of(
                        row(settings, TIMEZONE, "in which times are shown"),
                        row(settings, PAGER, "whether long results are shown page by page")));
    }

    private static List<Cell> row(Settings settings, String name, String meaning) {
        return List.of(Cell.of(name), Cell.of(value(settings, name)), Cell.of(meaning));
    }

    private static String value(Settings settings, String name) {
        return name.equals(PAGER) ? settings.pager() ? "on" : "off" : settings.timezone().getId();
    }

    static Settings changed(Settings settings, String name, Optional<String> value) {
        return switch (name) {
            case TIMEZONE ->
                    settings.with(
                            value.map(SettingsView::zone).orElse(Settings.DEFAULT.timezone()));
            case PAGER ->
                    settings.withPager(
                            value.map(SettingsView::isOn).orElse(Settings.DEFAULT.pager()));
            default ->
                    throw new BbshException(
                            "no setting '" + name + "'",
                            "settings" + NearestNames.didYouMean(name, NAMES));
        };
    }

    static View said(Settings settings, String name) {
        return View.message(name + " is " + value(settings, name));
    }

    private static boolean isOn(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default ->
                    throw new BbshException(
                            "the pager is on or off, not '" + value + "'", "settings pager off");
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
