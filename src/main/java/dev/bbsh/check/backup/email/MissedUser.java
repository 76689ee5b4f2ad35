package dev.bbsh.check.backup.email;

import dev.bbsh.check.backup.rule.BackupUsers;

import java.util.List;

/** A user of the old Jira whom a mapping by email misses, and the content that it concerns. */
final class MissedUser {

    /** The columns of a finding's rows. */
    static final List<String> COLUMNS =
            List.of(
                    "userKey",
                    "userName",
                    "emailAddress",
                    "reason",
                    "assigned",
                    "reported",
                    "comments",
                    "firstIssue");

    private static final int NO_ROW = -1;

    private final String key;
    private final MissReason reason;
    private final int row;
    private final String firstIssue;
    private long assigned;
    private long reported;
    private long comments;

    MissedUser(String key, MissReason reason, int row, String firstIssue) {
        this.key = key;
        this.reason = reason;
        this.row = row;
        this.firstIssue = firstIssue;
    }

    /** A user without account. */
    static MissedUser unknown(String key, String firstIssue) {
        return new MissedUser(key, MissReason.NO_ACCOUNT, NO_ROW, firstIssue);
    }

    MissReason reason() {
        return reason;
    }

    void addAssigned() {
        assigned++;
    }

    void addReported() {
        reported++;
    }

    void addComments(long more) {
        comments += more;
    }

    /** The values of a row, see {@link #COLUMNS}. */
    List<String> values(BackupUsers users) {
        return List.of(
                key,
                row == NO_ROW ? "" : users.name(row),
                row == NO_ROW ? "" : users.email(row),
                reason.words(),
                Long.toString(assigned),
                Long.toString(reported),
                Long.toString(comments),
                firstIssue);
    }
}
