package dev.bbsh.jira.catalog;

import java.util.Locale;

/** A property of an entity besides ID and name. */
public enum Trait {
    /** The key of a field's type, such as {@code ...customfieldtypes:select}. */
    TYPE,
    /** The category of a status: {@code new}, {@code indeterminate} or {@code done}. */
    CATEGORY,
    /** The colour of a priority, such as {@code #d04437}. */
    COLOR,
    /** True for an issue type of subtasks, else false. */
    SUBTASK,
    /** The description of a link type at the far end. */
    INWARD,
    /** The description of a link type at the near end. */
    OUTWARD,
    /** The key of a project, or of a user on a server. */
    KEY,
    /** The keys that a project had before, separated by commas. */
    FORMER_KEYS,
    /** The name with which a user of a server logs in. */
    USERNAME,
    /** The e-mail of a user; often hidden in Cloud. */
    EMAIL,
    /** True for an active user, else false. */
    ACTIVE,
    /** The type of a user in Cloud: a person, an app or a customer. */
    ACCOUNT_TYPE,
    /** The ID of the project of a component, version or option. */
    PROJECT,
    /** The key of the project of a component or version. */
    PROJECT_KEY,
    /** The ID of the team-managed project that an entity belongs to. */
    SCOPE,
    /** The ID of the field of an option or a context. */
    FIELD,
    /** The ID of the context of an option. */
    CONTEXT,
    /** The ID of the option above a second-level option. */
    PARENT,
    /** True for an option that can no longer be chosen. */
    DISABLED,
    /** True for a context that holds for all projects. */
    GLOBAL,
    /** The ID of the status to which a transition leads. */
    LEADS_TO,
    /** The key of the issue of a comment or an attachment. */
    ISSUE,
    /** The author's name of a comment or an attachment; missing without an author. */
    AUTHOR,
    /**
     * The time when a comment or an attachment was created, such as {@code 2024-05-17T22:03:11Z}.
     */
    CREATED,
    /** The size of an attachment in bytes. */
    SIZE,
    /**
     * The fingerprint of a comment: the same for texts with the same letters and digits, whatever
     * the markup.
     */
    FINGERPRINT,
    /** True for a name that was read off a screen, of an item whose ID is not known. */
    NAME_ONLY,
    /** True for a comment that not everybody who sees the issue can see. */
    RESTRICTED;

    /** The trait in words, for people. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
