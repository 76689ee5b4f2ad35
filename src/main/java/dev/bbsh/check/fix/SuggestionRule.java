package dev.bbsh.check.fix;

import dev.bbsh.text.EnumWords;

/**
 * The rules that suggest a replacement for an ID. The manual explains each by its word, in the
 * table of the page {@code suggestions}.
 */
public enum SuggestionRule {
    /** The ID mapping has one new ID. */
    ID_MAPPING,
    /** The ID mapping has several new IDs. */
    MAPPING_CONFLICT,
    /** The only field of a type that Jira itself creates. */
    FIELD_TYPE,
    /** The same name, and the same type, category or colour. */
    SAME_NAME,
    /** The same name with or without the suffix {@code (migrated)}. */
    MIGRATED_SUFFIX,
    /** The same project key, or the key that the case records. */
    SAME_KEY,
    /** The same option value in the field's counterpart. */
    SAME_OPTION,
    /** The account that Jira itself names for a server user. */
    USER_MIGRATION,
    /** The same e-mail address. */
    SAME_EMAIL,
    /** The same display name. */
    DISPLAY_NAME,
    /** The mapping of users by e-mail instead of username. */
    MAPPING_BY_EMAIL,
    /** A name that differs only in case or spaces. */
    NEAR_NAME,
    /** The same name, but another type, category or colour. */
    NAME_ONLY,
    /** A name with a similar spelling. */
    SIMILAR_NAME,
    /** The user's choice. */
    CHOSEN;

    /** The word for it, such as {@code migrated-suffix}. */
    public String word() {
        return EnumWords.word(this);
    }
}
