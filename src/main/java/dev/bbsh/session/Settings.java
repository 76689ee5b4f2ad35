package dev.bbsh.session;

import java.time.ZoneId;

/**
 * What the user may choose for the screen; no file ever depends on it.
 *
 * @param timezone in which times are shown
 * @param pager whether a view that is longer than the screen is shown page by page
 */
public record Settings(ZoneId timezone, boolean pager) {

    /** What holds until somebody says otherwise. Scripts and pipes never have pages. */
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
