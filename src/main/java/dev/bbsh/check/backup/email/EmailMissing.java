package dev.bbsh.check.backup.email;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

/** Users without an e-mail address: Jira Cloud has no account without one. */
public final class EmailMissing implements BackupRule {

    private static final Rule RULE =
            Rule.error("email-missing", "users without an e-mail address").documented().mandatory();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        RowNumbers rows = UserList.withEmail(users, EmailAddress::isMissing);
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(rows.size(), "user has", "users have") + " no e-mail address";
            out.add(
                    backup.finding(RULE, message)
                            .because("users", rows.size())
                            .of(
                                    rows.detail(BackupUsers.COLUMNS, users::values)
                                            .advising(
                                                    "add an address in Jira: Administration > User"
                                                            + " management > Edit",
                                                    "to list them: select user_name, directory_id"
                                                        + " from cwd_user where email_address is"
                                                        + " null or email_address = ''")));
        }
    }
}
