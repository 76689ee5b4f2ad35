package dev.bbsh.operation.issue;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.backbone.index.KeyIndex;
import dev.bbsh.backbone.index.Pairing;
import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.backbone.rows.RowRecords;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The reason why an issue is unmatched: what the other side says instead. For one thread. */
public final class UnmatchedReason {

    private final RowRecords.Reader reader;
    private final Direction ofOne;
    private final Direction ofOther;

    /** Reasons for the rows of two sides, with the names of the sides. */
    public UnmatchedReason(IssueRows rows, IssueSides sides, Progress progress) {
        Pairing pairing = rows.pairing().orElseThrow();
        reader = rows.reader();
        ofOne = new Direction(pairing.other(), sides.otherName(), progress);
        ofOther = new Direction(pairing.one(), sides.oneName(), progress);
    }

    /** The reason for an unmatched row. */
    public String of(int row) {
        Optional<SyncedIssue> one = reader.one(row);
        return one.map(ofOne::reason)
                .orElseGet(() -> reader.other(row).map(ofOther::reason).orElse(""));
    }

    /** Looks up the issues of a side on the other one. */
    private static final class Direction {

        private final IssueRecords there;
        private final IssueRecords.Reader its;
        private final String name;
        private final Progress progress;
        private final KeyIndex byKey;
        private @Nullable KeyIndex byPartner;

        Direction(IssueRecords there, String name, Progress progress) {
            this.there = there;
            this.its = there.reader();
            this.name = name;
            this.progress = progress;
            this.byKey = KeyIndex.of(there, IssueField.LOCAL_ISSUE_KEY, progress);
        }

        String reason(SyncedIssue issue) {
            Optional<String> wanted = issue.remoteIssueKey();
            if (wanted.isEmpty()) {
                return "names no partner" + instead(issue, "; ");
            }
            int found = byKey.find(wanted.get());
            if (found == KeyIndex.NONE) {
                return name + " has no " + wanted.get() + instead(issue, "; ");
            }
            return wanted.get() + says(its.read(found), issue);
        }

        private static String says(SyncedIssue partner, SyncedIssue issue) {
            Optional<String> named = partner.remoteIssueKey();
            if (named.isPresent() && named.equals(issue.localIssueKey())) {
                return " is paired with another record of " + issue.name();
            }
            return named.map((key) -> " names " + key + " instead").orElse(" names no partner");
        }

        /** The issue of the other side that names this one. */
        private String instead(SyncedIssue issue, String lead) {
            KeyIndex index = byPartner;
            if (index == null) {
                index = KeyIndex.of(there, IssueField.REMOTE_ISSUE_KEY, progress);
                byPartner = index;
            }
            int found = index.find(issue, IssueField.LOCAL_ISSUE_KEY);
            return found == KeyIndex.NONE
                    ? ""
                    : lead + its.read(found).name() + " names " + issue.name();
        }
    }
}
