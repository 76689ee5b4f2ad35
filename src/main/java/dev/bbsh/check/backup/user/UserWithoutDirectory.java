package dev.bbsh.check.backup.user;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.List;

/** Application users that no directory has: they were deleted, or their directory was. */
public final class UserWithoutDirectory implements BackupRule {

    private static final Rule RULE =
            Rule.warning("user-without-directory", "users that no directory has");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        RowTable accounts = backup.content().table(BackupTable.APPLICATION_USER);
        if (accounts.size() == 0) {
            return;
        }
        RowNumbers rows =
                unknown(accounts, backup.content().index(BackupTable.USER, "lowerUserName"));
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(rows.size(), "user is", "users are")
                            + " in no directory: their content will show as that of a former user";
            out.add(
                    backup.finding(RULE, message)
                            .because("users", rows.size())
                            .of(
                                    rows.detail(
                                                    List.of("userKey", "userName"),
                                                    (row) -> values(row, accounts))
                                            .advising(
                                                    "add a user with this user name to the internal"
                                                            + " directory, if their content should"
                                                            + " keep its author")));
        }
    }

    /** The accounts whose user names no directory has. */
    private static RowNumbers unknown(RowTable accounts, RowIndex users) {
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < accounts.size(); row++) {
            if (!users.has(accounts.get(row, "lowerUserName"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> values(int row, RowTable accounts) {
        return List.of(accounts.get(row, "userKey"), accounts.get(row, "lowerUserName"));
    }
}
