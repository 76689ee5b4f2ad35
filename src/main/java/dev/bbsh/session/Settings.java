package dev.bbsh.session;

import dev.bbsh.text.EnumWords;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * The user's settings for the screen; files never depend on them.
 *
 * @param timezone the time zone for displayed times
 * @param theme the colours
 * @param on the switches that are on
 */
public record Settings(ZoneId timezone, Theme theme, Set<Switch> on) {

    /** The settings until the user changes them. Scripts and pipes never have pages. */
    public static final Settings DEFAULT =
            new Settings(ZoneId.of("UTC"), Theme.AUTO, Set.of(Switch.PAGER));

    public Settings {
        on = Set.copyOf(on);
    }

    /** The usual settings with another time zone and pager. */
    public Settings(ZoneId timezone, boolean pager) {
        this(timezone, Theme.AUTO, pager ? Set.of(Switch.PAGER) : Set.of());
    }

    /** The background that colours have to be read on. */
    public enum Theme {
        /** Colours that can be read on black and on white. */
        AUTO,
        DARK,
        LIGHT,
        /** No colours. */
        NONE;

        public static final EnumWords<Theme> WORDS = EnumWords.of(Theme.class);
    }

    /** A setting that is on or off. */
    public enum Switch {
        /** Show a view that is longer than the screen page by page. */
        PAGER,
        /** Refuse every command that opens a connection. */
        OFFLINE,
        /** Show the time that each command took. */
        TIMING,
        /** Show each line of a script before it runs. */
        ECHO,
        /** Find the lines that were typed in other folders, too. */
        SHARED_HISTORY
    }

    /** True to show a view that is longer than the screen page by page. */
    public boolean pager() {
        return on.contains(Switch.PAGER);
    }

    /** True to refuse every command that opens a connection. */
    public boolean offline() {
        return on.contains(Switch.OFFLINE);
    }

    /** True to show the time that each command took. */
    public boolean timing() {
        return on.contains(Switch.TIMING);
    }

    /** True to show each line of a script before it runs. */
    public boolean echo() {
        return on.contains(Switch.ECHO);
    }

    /** The same with another time zone. */
    public Settings with(ZoneId zone) {
        return new Settings(zone, theme, on);
    }

    /** The same with other colours. */
    public Settings with(Theme other) {
        return new Settings(timezone, other, on);
    }

    /** The same with a switch on or off. */
    public Settings with(Switch which, boolean wanted) {
        Set<Switch> others = EnumSet.noneOf(Switch.class);
        others.addAll(on);
        if (wanted) {
            others.add(which);
        } else {
            others.remove(which);
        }
        return new Settings(timezone, theme, others);
    }

    /** The same with the pager on or off. */
    public Settings withPager(boolean wanted) {
        return with(Switch.PAGER, wanted);
    }
}
