package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.data.IssueField;

/** A kind of change of an issue pair. */
public enum ChangeKind {
    COMMENTS,
    ATTACHMENTS,
    /** The key of an issue or of its partner. */
    KEYS,
    /** A record on one side was added or removed. */
    RECORDS,
    /** A side began or ceased to ignore changes. */
    IGNORED,
    /** The first sync, unknown fields, values of an unexpected type. */
    OTHER,
    /** The numbers and times of the last messages. */
    MESSAGES,
    /** The connector, and the number of the record in it: new in each new sync. */
    CONNECTOR;

    /** The bit of this kind in a set of kinds. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }

    /** The kind of a change of a field. */
    public static ChangeKind of(IssueField field) {
        return switch (field) {
            case ID, CONNECTOR_KEY -> CONNECTOR;
            case LOCAL_ISSUE_KEY, REMOTE_ISSUE_KEY -> KEYS;
            case LAST_OUTGOING_CHANGE,
                    LAST_CHANGE_SEEN,
                    OUTGOING_MESSAGE_SEQUENCE_ID,
                    LAST_INCOMING_CHANGE,
                    INCOMING_MESSAGE_SEQUENCE_ID ->
                    MESSAGES;
            case COMMENTS -> COMMENTS;
            case ATTACHMENTS -> ATTACHMENTS;
            case INCOMING_CHANGES_IGNORED -> IGNORED;
            case FIRST_SYNC_DATE -> OTHER;
        };
    }
}
