package dev.bbsh.backbone.index;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Detects two documents of the same side. */
public final class SharedIssues {

    private static final int LOOKED_AT = 100;

    private SharedIssues() {}

    /** The first issue of one that is in both, with the same remote issue and connector. */
    public static Optional<SyncedIssue> first(IssueRecords one, KeyIndex otherByLocalKey) {
        return issues(one, otherByLocalKey, LOOKED_AT).findFirst();
    }

    /** All issues that are in both, with the same remote issue and connector. */
    public static Stream<SyncedIssue> all(IssueRecords one, KeyIndex otherByLocalKey) {
        return issues(one, otherByLocalKey, one.size());
    }

    private static Stream<SyncedIssue> issues(IssueRecords one, KeyIndex other, int most) {
        IssueRecords.Reader mine = one.reader();
        IssueRecords.Reader its = other.records().reader();
        return IntStream.range(0, Math.min(most, one.size()))
                .mapToObj(mine::read)
                .filter((issue) -> isInBoth(issue, other, its));
    }

    private static boolean isInBoth(SyncedIssue issue, KeyIndex other, IssueRecords.Reader its) {
        int there = other.find(issue, IssueField.LOCAL_ISSUE_KEY);
        return there != KeyIndex.NONE && isSame(issue, its.read(there));
    }

    private static boolean isSame(SyncedIssue issue, SyncedIssue there) {
        return issue.sameText(IssueField.REMOTE_ISSUE_KEY, there, IssueField.REMOTE_ISSUE_KEY)
                && issue.sameText(IssueField.CONNECTOR_KEY, there, IssueField.CONNECTOR_KEY);
    }
}
