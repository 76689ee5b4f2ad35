package dev.bbsh.check.config.verdict;

import java.util.Locale;

/** The state of an ID of the old Jira in the new one. */
public enum IdInTarget {
    /** It doesn't exist. */
    ABSENT,
    /** It is the same item. */
    SAME,
    /** It is a different item. */
    DIFFERENT,
    /** The catalogs don't show it. */
    UNKNOWN,
    /** It is not an ID in Jira. */
    NOT_AN_ID,
    /** It belongs to the other side. */
    NOT_CHECKED;

    /** The word for it, such as {@code not-an-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
