package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.mapping.Namespace;

/** The kinds of items in an issue that get new IDs in Cloud. */
public enum IdKind {
    COMMENT("comment", IssueField.COMMENTS),
    ATTACHMENT("attachment", IssueField.ATTACHMENTS);

    private final String word;
    private final IssueField field;

    IdKind(String word, IssueField field) {
        this.word = word;
        this.field = field;
    }

    /** The singular, for people. */
    public String word() {
        return word;
    }

    /** The member of a record that has the items. */
    public IssueField field() {
        return field;
    }

    /** The kind of these items in a catalog. */
    public EntityKind entity() {
        return switch (this) {
            case COMMENT -> EntityKind.COMMENT;
            case ATTACHMENT -> EntityKind.ATTACHMENT;
        };
    }

    /** The namespace of their IDs in mappings. */
    public Namespace namespace() {
        return switch (this) {
            case COMMENT -> Namespace.COMMENT;
            case ATTACHMENT -> Namespace.ATTACHMENT;
        };
    }
}
