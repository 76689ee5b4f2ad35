package dev.bbsh.check.config.verdict;

import dev.bbsh.text.EnumWords;

/** The verdict on an ID in the new Jira. */
public enum IdVerdict {
    /** It belongs to the Jira that stays, and is not checked. */
    OTHER_SIDE,
    /** It exists and means the same. */
    OK,
    /** It was replaced already. */
    TRANSLATED,
    /** It has several possible matches. */
    AMBIGUOUS,
    /** It exists, but means something else. */
    CHANGED_MEANING,
    /** It doesn't exist. */
    MISSING,
    /** Only an item with a slightly different spelling exists. */
    NEAR_MATCH,
    /** The new Jira doesn't have the type of item at all. */
    NOT_MIGRATABLE,
    /** A server username; Cloud uses account IDs and e-mails. */
    BY_USERNAME_MAPPING,
    /** The old Jira doesn't have it either. */
    UNKNOWN_IN_SOURCE,
    /** The new Jira's catalog doesn't show whether it exists. */
    UNVERIFIABLE;

    /** The word for it, such as {@code changed-meaning}. */
    public String word() {
        return EnumWords.word(this);
    }

    /** True when there is nothing to do. */
    public boolean isFine() {
        return this == OTHER_SIDE || this == OK || this == TRANSLATED;
    }

    /** True when a certain suggestion can be applied without asking. */
    boolean canBeSure() {
        return this == MISSING || this == CHANGED_MEANING || this == BY_USERNAME_MAPPING;
    }
}
