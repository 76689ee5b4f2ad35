package dev.bbsh.jira.catalog;

import java.util.Locale;

/** What an entity has besides id and name. */
public enum Trait {
    /** Of a field: the key of its type, such as {@code ...customfieldtypes:select}. */
    TYPE,
    /** Of a status: {@code new}, {@code indeterminate} or {@code done}. */
    CATEGORY,
    /** Of a priority: such as {@code #d04437}. */
    COLOR,
    /** Of an issue type: true or false. */
    SUBTASK,
    /** Of a link type: how it reads from the far end. */
    INWARD,
    /** Of a link type: how it reads. */
    OUTWARD,
    /** Of a project or a user on a server. */
    KEY,
    /** Of a user on a server: the name to log in with. */
    USERNAME,
    /** Of a user; often hidden in Cloud. */
    EMAIL,
    /** Of a user: true or false. */
    ACTIVE,
    /** Of a user in Cloud: a person, an app or a customer. */
    ACCOUNT_TYPE,
    /** Of a component, version or option: the id of its project. */
    PROJECT,
    /** Of a component or version: the key of its project. */
    PROJECT_KEY,
    /** Of what belongs to a team-managed project: the id of the project. */
    SCOPE,
    /** Of an option or a context: the id of its field. */
    FIELD,
    /** Of an option: the id of its context. */
    CONTEXT,
    /** Of a second-level option: the id of the option above. */
    PARENT,
    /** Of an option: true when it can no longer be chosen. */
    DISABLED,
    /** Of a context: true when it holds for all projects. */
    GLOBAL,
    /** Of a transition: the id of the status to which it leads. */
    LEADS_TO,
    /** Of a comment or an attachment: the key of its issue. */
    ISSUE,
    /** Of a comment or an attachment: what its author is called; missing for nobody. */
    AUTHOR,
    /** Of a comment or an attachment: when it was made, such as {@code 2024-05-17T22:03:11Z}. */
    CREATED,
    /** Of an attachment: in bytes. */
    SIZE,
    /** Of a comment: the same for texts with the same letters and digits, whatever the markup. */
    FINGERPRINT;

    /** In words, for people. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
