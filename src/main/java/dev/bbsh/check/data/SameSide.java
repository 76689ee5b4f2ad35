package dev.bbsh.check.data;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.KeyIndex;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.Optional;

/** Tells whether two sides are the same one. */
final class SameSide {

    private static final int LOOKED_AT = 100;

    private SameSide() {}

    /** An issue that stands in both, with the same partner and connector. */
    static Optional<SyncedIssue> issueOfBoth(CheckedSide one, CheckedSide other) {
        var mine = one.records().reader();
        var its = other.records().reader();
        for (int i = 0; i < Math.min(LOOKED_AT, one.records().size()); i++) {
            SyncedIssue issue = mine.read(i);
            int there = other.byLocalKey().find(issue, IssueField.LOCAL_ISSUE_KEY);
            if (there != KeyIndex.NONE && isSame(issue, its.read(there))) {
                return Optional.of(issue);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(SyncedIssue issue, SyncedIssue there) {
        return issue.sameText(IssueField.REMOTE_ISSUE_KEY, there, IssueField.REMOTE_ISSUE_KEY)
                && issue.sameText(IssueField.CONNECTOR_KEY, there, IssueField.CONNECTOR_KEY);
    }
}
