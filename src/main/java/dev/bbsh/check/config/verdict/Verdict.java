package dev.bbsh.check.config.verdict;

import java.util.Locale;

/** What is to be said of an id in the new Jira. */
public enum Verdict {
    /** It belongs to the Jira that stays, and is not looked at. */
    OTHER_SIDE,
    /** It is there and means the same. */
    OK,
    /** It was replaced already. */
    TRANSLATED,
    /** Several things may be what it became. */
    AMBIGUOUS,
    /** It is there, and means something else. */
    CHANGED_MEANING,
    /** It is not there. */
    MISSING,
    /** Only something that is spelled a little otherwise is there. */
    NEAR_MATCH,
    /** The new Jira has no such things at all. */
    NOT_MIGRATABLE,
    /** A name that a server knows, where Cloud knows accounts and e-mails. */
    BY_USERNAME_MAPPING,
    /** The old Jira does not have it either. */
    UNKNOWN_IN_SOURCE,
    /** The answers of the new Jira do not say whether it is there. */
    UNVERIFIABLE;

    /** Such as {@code changed-meaning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is nothing to be done. */
    public boolean isFine() {
        return this == OTHER_SIDE || this == OK || this == TRANSLATED;
    }

    /** Whether a sure suggestion may be taken without asking. */
    boolean canBeSure() {
        return this == MISSING || this == CHANGED_MEANING || this == BY_USERNAME_MAPPING;
    }
}
