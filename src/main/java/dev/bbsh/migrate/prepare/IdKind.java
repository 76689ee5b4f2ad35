package dev.bbsh.migrate.prepare;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.jira.Namespace;

/** What of an issue gets a new id in Cloud. */
public enum IdKind {
    COMMENT("comment", IssueField.COMMENTS),
    ATTACHMENT("attachment", IssueField.ATTACHMENTS);

    private final String word;
    private final IssueField field;

    IdKind(String word, IssueField field) {
        this.word = word;
        this.field = field;
    }

    /** One of them, for people. */
    public String word() {
        return word;
    }

    /** The member of a record that has them. */
    public IssueField field() {
        return field;
    }

    /** What mappings call their ids. */
    public Namespace namespace() {
        return switch (this) {
            case COMMENT -> Namespace.COMMENT;
            case ATTACHMENT -> Namespace.ATTACHMENT;
        };
    }
}
