package dev.bbsh.backbone.data;

import java.util.Arrays;
import java.util.Optional;

/** The documented members of a record of synced issue data. */
public enum IssueField {
    ID("id", ValueType.NUMBER),
    CONNECTOR_KEY("connectorKey", ValueType.TEXT),
    LOCAL_ISSUE_KEY("localIssueKey", ValueType.TEXT),
    REMOTE_ISSUE_KEY("remoteIssueKey", ValueType.TEXT),
    FIRST_SYNC_DATE("firstSyncDate", ValueType.TIME),
    LAST_OUTGOING_CHANGE("lastOutgoingChange", ValueType.TIME),
    LAST_CHANGE_SEEN("lastChangeSeen", ValueType.TIME),
    OUTGOING_MESSAGE_SEQUENCE_ID("outgoingMessageSequenceId", ValueType.NUMBER),
    LAST_INCOMING_CHANGE("lastIncomingChange", ValueType.TIME),
    INCOMING_MESSAGE_SEQUENCE_ID("incomingMessageSequenceId", ValueType.NUMBER),
    ATTACHMENTS("attachments", ValueType.ENTRIES),
    COMMENTS("comments", ValueType.ENTRIES),
    INCOMING_CHANGES_IGNORED("incomingChangesIgnored", ValueType.FLAG);

    /** The type of a field's value. */
    public enum ValueType {
        NUMBER("a number"),
        /** Epoch milliseconds UTC. */
        TIME("a time in milliseconds"),
        TEXT("a string"),
        FLAG("true or false"),
        /** An array of objects with a localId and perhaps a remoteId, both strings. */
        ENTRIES("an array");

        private final String title;

        ValueType(String title) {
            this.title = title;
        }

        /** The type in a few words. */
        public String title() {
            return title;
        }
    }

    static final int COUNT = values().length;

    private final String key;
    private final ValueType shape;

    IssueField(String key, ValueType shape) {
        this.key = key;
        this.shape = shape;
    }

    /** The name of the JSON member. */
    public String key() {
        return key;
    }

    public ValueType shape() {
        return shape;
    }

    /** The field whose member has this name. */
    public static Optional<IssueField> named(String key) {
        return Arrays.stream(values()).filter((field) -> field.key.equals(key)).findFirst();
    }

    /** The slot of the member in a record that was read: the number never leaves the program. */
    @SuppressWarnings("EnumOrdinal")
    public int slot() {
        return ordinal();
    }
}
