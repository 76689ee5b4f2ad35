package dev.bbsh.session;

import java.time.ZoneId;

/**
 * The user's settings for the screen; files never depend on them.
 *
 * @param timezone the time zone for displayed times
 * @param pager true to show a view that is longer than the screen page by page
 * @param offline true to refuse every command that opens a connection
 */
public record Settings(ZoneId timezone, boolean pager, boolean offline) {

    /** The settings until the user changes them. Scripts and pipes never have pages. */
    public static final Settings DEFAULT = new Settings(ZoneId.of("UTC"), true);

    /** Settings that allow connections. */
    public Settings(ZoneId timezone, boolean pager) {
        this(timezone, pager, false);
    }

    /** The same with another time zone. */
    public Settings with(ZoneId zone) {
        return new Settings(zone, pager, offline);
    }

    /** The same with the pager on or off. */
    public Settings withPager(boolean on) {
        return new Settings(timezone, on, offline);
    }

    /** The same with connections refused or allowed. */
    public Settings withOffline(boolean on) {
        return new Settings(timezone, pager, on);
    }
}
