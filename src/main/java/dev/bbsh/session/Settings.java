package dev.bbsh.session;

import java.time.ZoneId;

/**
 * The user's settings for the screen; files never depend on them.
 *
 * @param timezone the time zone for displayed times
 * @param pager true to show a view that is longer than the screen page by page
 */
public record Settings(ZoneId timezone, boolean pager) {

    /** The settings until the user changes them. Scripts and pipes never have pages. */
    public static final Settings DEFAULT = new Settings(ZoneId.of("UTC"), true);

    /** The same with another time zone. */
    public Settings with(ZoneId zone) {
        return new Settings(zone, pager);
    }

    /** The same with the pager on or off. */
    public Settings withPager(boolean on) {
        return new Settings(timezone, on);
    }
}
