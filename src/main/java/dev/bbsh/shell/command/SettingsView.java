package dev.bbsh.shell.command;

import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.Settings;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Nearest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The settings by their names, as the user sees and changes them. */
final class SettingsView {

    private static final String TIMEZONE = "timezone";

    private SettingsView() {}

    static View of(Settings settings) {
        return new View.Table(
                List.of(Column.of("setting"), Column.of("value"), Column.of("meaning")),
                List.of(
                        List.of(
                                Cell.of(TIMEZONE),
                                Cell.of(settings.timezone().getId()),
                                Cell.of("in which times are shown"))));
    }

    static Settings changed(Settings settings, String name, Optional<String> value) {
        if (!name.equals(TIMEZONE)) {
            throw new BbshException(
                    "no setting '" + name + "'",
                    "settings" + Nearest.advice(name, List.of(TIMEZONE)));
        }
        return settings.with(value.map(SettingsView::zone).orElse(Settings.DEFAULT.timezone()));
    }

    static View said(Settings settings, String name) {
        return View.message(name + " is " + settings.timezone().getId());
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new BbshException(
                    "no time zone '" + value + "'",
                    "settings timezone Europe/Berlin"
                            + Nearest.advice(value, ZoneId.getAvailableZoneIds()),
                    unknown);
        }
    }
}
