package dev.bbsh.check.backup.user;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

/** Users whose name begins with {@code addon_}, which Jira Cloud reserves for apps. */
public final class ReservedUserName implements BackupRule {

    private static final Rule RULE =
            Rule.error("reserved-user-name", "users whose name begins with addon_")
                    .documented()
                    .mandatory();

    private static final String RESERVED = "addon_";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < users.size(); row++) {
            if (users.lowerName(row).startsWith(RESERVED)) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(rows.size(), "user name begins", "user names begin")
                            + " with addon_, which is reserved for apps";
            out.add(
                    backup.finding(RULE, message)
                            .because("users", rows.size())
                            .of(
                                    rows.detail(BackupUsers.COLUMNS, users::values)
                                            .advising(
                                                    "rename or delete them in Jira: Administration"
                                                            + " > User management > Edit")));
        }
    }
}
