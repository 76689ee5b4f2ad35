package dev.bbsh.shell.contract;

import dev.bbsh.text.EnumWords;

/**
 * The type of a word of a command line. It determines completion, the placeholder in help, and the
 * way the word is resolved.
 */
public enum ParameterType {
    /** The name of an open document, {@code NAME@0}, or a project key that only one has. */
    DOCUMENT("an open document (default: the current one)", "NAME"),
    /** The name for a new document. */
    NEW_NAME("a name for the new document", "NAME"),
    /** The name of an open catalog. */
    CATALOG("a catalog", "CATALOG"),
    /** The name of an open backup. */
    BACKUP("a backup", "BACKUP"),
    /** The kind of rows in a backup. */
    ROW_KIND("a kind of row", "KIND"),
    /** The columns of rows in a backup, with commas between them. */
    ROW_COLUMNS("columns", "COLUMNS"),
    /** A condition on rows in a backup, as in the filter of a path. */
    ROW_CONDITION("a condition", "CONDITION"),
    /** The name of an open mapping. */
    MAPPING("a mapping", "MAPPING"),
    /** The name of an open connection. */
    CONNECTION("a connection", "CONNECTION"),
    /** The name of anything open: a document, a catalog, a mapping. */
    OPEN("an open document, catalog or mapping", "NAME"),
    /** The project key of a side. */
    SIDE("the project key of one side", "KEY"),
    /** A project key and its new key: {@code OLD=NEW}. */
    KEY_CHANGE("the old and new key of a project", "OLD=NEW"),
    /** A JSONPath. */
    PATH("a JSONPath", "PATH"),
    /** The kind of item that a place in a config refers to. */
    REFERENCE_KIND("a kind of reference, or none", "KIND"),
    /** A file to read. */
    FILE("a file", "FILE"),
    /** The name of an open document, or a file that is not open. */
    DOCUMENT_OR_FILE("an open document or a file (default: the current document)", "NAME|FILE"),
    /** The name of an open document, or of an open backup. */
    DOCUMENT_OR_BACKUP("an open document or a backup (default: the current document)", "NAME"),
    /** The name of an open backup, or a file. */
    BACKUP_OR_FILE("an open backup or a file", "FILE"),
    /** The name of an open connection or backup, or a file. */
    ISSUES("a connection, an open backup or a file", "NAME|FILE"),
    /** A file to write. */
    TARGET("a file name", "FILE"),
    /** A folder, which need not exist. */
    FOLDER("a folder", "FOLDER"),
    /** A finding's ID, or its number in the last listing. */
    FINDING("a finding", "FINDING"),
    /** The ID of a rule. */
    RULE("a rule", "RULE"),
    /** An issue key. */
    KEY("an issue key", "KEY"),
    /** An issue key, or an ID of any item. */
    ID("an issue key or ID", "ID"),
    /** A whole number, not negative. */
    NUMBER("a number", "N"),
    /** A day, such as {@code 2024-12-31}. */
    DAY("a date such as 2024-12-31", "DAY"),
    /** A time as people write it: see {@link dev.bbsh.text.TimeText}. */
    TIME("a date such as 2020-06-01, or \"90 days ago\"", "DATE"),
    /** Columns of a list, with commas between them. */
    LISTED_COLUMNS("columns", "COLUMNS"),
    /** A number of bytes, such as {@code 5GB}. */
    SIZE("a size such as 5GB", "SIZE"),
    /** The name of a user in Jira. */
    USER("a user name", "USER"),
    /** The name of a variable that was set. */
    VARIABLE("a variable", "NAME"),
    /** The name of a command. */
    COMMAND("a command", "COMMAND"),
    /** A topic that can be explained. */
    TOPIC("a finding, field, error or topic", "TOPIC"),
    /** One word of a list. */
    CHOICE("one of the listed words", "WORD"),
    /** Paths that start at the values of a query, with commas between them. */
    COLUMNS("the columns", "COLUMNS"),
    /** A value of the setting before it. */
    SETTING_VALUE("the value of a setting", "VALUE"),
    /** Any text; its placeholder is the name of the parameter. */
    VALUE("a value", ""),
    /** An option without a value. */
    FLAG("", "");

    private final String description;

    private final String placeholder;

    ParameterType(String description, String placeholder) {
        this.description = description;
        this.placeholder = placeholder;
    }

    /** The description in help when the command gives no more exact one. */
    public String description() {
        return description;
    }

    /** The placeholder for the word in a synopsis. */
    public String placeholder() {
        return placeholder;
    }

    /** The name of the parameter when the command gives none: {@code document}. */
    public String word() {
        return EnumWords.word(this);
    }
}
