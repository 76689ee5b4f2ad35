package dev.bbsh.check.config.verdict;

import java.util.Locale;

/** What an id of the old Jira is in the new one. */
public enum IdInTarget {
    /** Nothing. */
    ABSENT,
    /** The same. */
    SAME,
    /** Something else. */
    DIFFERENT,
    /** Nobody can tell. */
    UNKNOWN,
    /** It is no id that a Jira has. */
    NOT_AN_ID,
    /** It belongs to the other side. */
    NOT_CHECKED;

    /** Such as {@code not-an-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
