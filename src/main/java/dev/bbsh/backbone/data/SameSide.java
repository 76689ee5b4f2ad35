package dev.bbsh.backbone.data;

import java.util.Optional;

/** Tells whether two sides are the same one. */
public final class SameSide {

    private static final int LOOKED_AT = 100;

    private SameSide() {}

    /** An issue that stands in both, with the same partner and connector. */
    public static Optional<SyncedIssue> issueOfBoth(IssueRecords one, KeyIndex otherByLocalKey) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = otherByLocalKey.records().reader();
        for (int i = 0; i < Math.min(LOOKED_AT, one.size()); i++) {
            SyncedIssue issue = mine.read(i);
            int there = otherByLocalKey.find(issue, IssueField.LOCAL_ISSUE_KEY);
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
