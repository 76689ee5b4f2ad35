package dev.bbsh.backbone.data;

import java.util.Arrays;
import java.util.Optional;

/** The documented members of a record of synced issue data. */
public enum IssueField {
    ID("id", Shape.NUMBER),
    CONNECTOR_KEY("connectorKey", Shape.TEXT),
    LOCAL_ISSUE_KEY("localIssueKey", Shape.TEXT),
    REMOTE_ISSUE_KEY("remoteIssueKey", Shape.TEXT),
    FIRST_SYNC_DATE("firstSyncDate", Shape.TIME),
    LAST_OUTGOING_CHANGE("lastOutgoingChange", Shape.TIME),
    LAST_CHANGE_SEEN("lastChangeSeen", Shape.TIME),
    OUTGOING_MESSAGE_SEQUENCE_ID("outgoingMessageSequenceId", Shape.NUMBER),
    LAST_INCOMING_CHANGE("lastIncomingChange", Shape.TIME),
    INCOMING_MESSAGE_SEQUENCE_ID("incomingMessageSequenceId", Shape.NUMBER),
    ATTACHMENTS("attachments", Shape.ENTRIES),
    COMMENTS("comments", Shape.ENTRIES),
    INCOMING_CHANGES_IGNORED("incomingChangesIgnored", Shape.FLAG);

    /** The type of a field's value. */
    public enum Shape {
        NUMBER("a number"),
        /** Epoch milliseconds UTC. */
        TIME("a time in milliseconds"),
        TEXT("a string"),
        FLAG("true or false"),
        /** An array of objects with a localId and perhaps a remoteId, both strings. */
        ENTRIES("an array");

        private final String title;

        Shape(String title) {
            this.title = title;
        }

        /** The type in a few words. */
        public String title() {
            return title;
        }
    }

    static final int COUNT = values().length;

    private final String key;
    private final Shape shape;

    IssueField(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** The name of the JSON member. */
    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    /** The field whose member has this name. */
    public static Optional<IssueField> named(String key) {
        return Arrays.stream(values()).filter((field) -> field.key.equals(key)).findFirst();
    }

    /** The slot of the member in a record that was read: the number never leaves the program. */
    @SuppressWarnings("EnumOrdinal")
    int slot() {
        return ordinal();
    }
}
