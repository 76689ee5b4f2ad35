package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.ScalarReader;
import dev.bbsh.backbone.data.SyncedIssue;

/** One of the two issue keys of all records of a side, by the number of the record. */
final class KeyColumn {

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
