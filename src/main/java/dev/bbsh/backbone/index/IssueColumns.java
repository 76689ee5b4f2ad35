package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.RecordShape;
import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedIssue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The most requested data of a side's records, by record number: 29 bytes for each. */
final class IssueColumns {

    /** The value for a record that was edited, so that it must be read. */
    static final int EDITED = -1;

    /** The tape indexes of the records. */
    final int[] nodes;

    final ShapeColumn shapes;

    final KeyColumn localKeys;

    final KeyColumn remoteKeys;

    /**
     * The numbers of the last messages sent, plus one; 0 where there is none; {@link #EDITED} also
     * for those that do not fit.
     */
    final int[] outgoing;

    /**
     * The numbers of the last messages applied, plus one; 0 where there is none; {@link #EDITED}
     * also for those that do not fit.
     */
    final int[] incoming;

    /** The connector keys in the order in which they appear; empty for no key. */
    final Set<String> connectors = new LinkedHashSet<>();

    /** The number of comments in all records. */
    long comments;

    /** The number of attachments in all records. */
    long attachments;

    private String lastConnector = "";

    IssueColumns(int size) {
        nodes = new int[size];
        shapes = new ShapeColumn(size);
        localKeys = new KeyColumn(IssueField.LOCAL_ISSUE_KEY, size);
        remoteKeys = new KeyColumn(IssueField.REMOTE_ISSUE_KEY, size);
        outgoing = new int[size];
        incoming = new int[size];
    }

    /** Adds a record that is unedited in a segment. */
    void add(int ordinal, SyncedIssue issue, long signature, long sent, long applied) {
        nodes[ordinal] = issue.node();
        shapes.add(ordinal, signature);
        localKeys.add(ordinal, issue);
        remoteKeys.add(ordinal, issue);
        outgoing[ordinal] = small(sent);
        incoming[ordinal] = small(applied);
    }

    /** Adds a record that was edited. */
    void addEdited(int ordinal, SyncedIssue issue) {
        nodes[ordinal] = EDITED;
        localKeys.addEdited(ordinal, issue);
        remoteKeys.addEdited(ordinal, issue);
        outgoing[ordinal] = EDITED;
        incoming[ordinal] = EDITED;
    }

    /** Counts the entries of a record. True when its connector is that of the record before. */
    boolean count(SyncedIssue issue) {
        comments += issue.count(IssueField.COMMENTS);
        attachments += issue.count(IssueField.ATTACHMENTS);
        if (!connectors.isEmpty() && issue.belongsTo(lastConnector)) {
            return true;
        }
        lastConnector = issue.connectorKey().orElse("");
        connectors.add(lastConnector);
        return false;
    }

    private static int small(long number) {
        if (number == IssueRecords.MISSING) {
            return 0;
        }
        return number >= 0 && number < Integer.MAX_VALUE ? (int) number + 1 : EDITED;
    }

    /** The column of one of the two keys. */
    KeyColumn keys(IssueField key) {
        return key == IssueField.LOCAL_ISSUE_KEY ? localKeys : remoteKeys;
    }

    /** The column of one of the two message numbers. */
    int[] messages(IssueField number) {
        return number == IssueField.OUTGOING_MESSAGE_SEQUENCE_ID ? outgoing : incoming;
    }

    /** The shapes of all records of a side: one byte a record, as there are few shapes. */
    static final class ShapeColumn {

        /** The number of each record's shape, 0 for none or one of too many. */
        private final byte[] numbers;

        private final List<@Nullable RecordShape> shapes = new ArrayList<>();

        /** The signatures by the number of the shape. */
        private final long[] signatures = new long[Byte.MAX_VALUE + 1];

        ShapeColumn(int size) {
            numbers = new byte[size];
            signatures[0] = RecordShape.NONE;
            shapes.add(null);
        }

        /** Adds the signature of a record. */
        void add(int ordinal, long signature) {
            byte before = ordinal == 0 ? 0 : numbers[ordinal - 1];
            numbers[ordinal] = signatures[before] == signature ? before : number(signature);
        }

        private byte number(long signature) {
            int known = 0;
            while (known < shapes.size() && signatures[known] != signature) {
                known++;
            }
            if (known == signatures.length) {
                return 0;
            }
            if (known == shapes.size()) {
                signatures[known] = signature;
                shapes.add(RecordShape.of(signature).orElse(null));
            }
            return (byte) known;
        }

        /** The shape of a record, or nothing. */
        @Nullable RecordShape of(int ordinal) {
            return shapes.get(numbers[ordinal]);
        }
    }

    /** One of the two issue keys of all records of a side, by the number of the record. */
    static final class KeyColumn {

        /** The offset of the opening quote; 0 for no string; {@link IssueColumns#EDITED}. */
        final int[] quotes;

        /** The hashes of the keys: see {@link ScalarReader#hash}. */
        final int[] hashes;

        private final IssueField field;

        KeyColumn(IssueField field, int size) {
            this.field = field;
            quotes = new int[size];
            hashes = new int[size];
        }

        /** Adds the key of a record that is unedited in a segment. */
        void add(int ordinal, SyncedIssue issue) {
            int string = issue.string(field);
            if (string != 0) {
                int quote = issue.segment().textStart(string);
                quotes[ordinal] = quote;
                hashes[ordinal] = (int) ScalarReader.hashAt(issue.segment(), quote);
            }
        }

        /** Adds the key of a record that was edited. */
        void addEdited(int ordinal, SyncedIssue issue) {
            add(ordinal, issue);
            quotes[ordinal] = quotes[ordinal] == 0 ? 0 : IssueColumns.EDITED;
        }
    }
}
