package dev.bbsh.check.backup.email;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.stream.Stream;

/** E-mail addresses that several users have. */
public final class EmailDuplicate implements BackupRule {

    private static final Rule RULE =
            Rule.error("email-duplicate", "e-mail addresses that several users have")
                    .documented()
                    .mandatory();

    private static final List<String> COLUMNS =
            Stream.concat(BackupUsers.COLUMNS.stream(), Stream.of("assistant")).toList();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        SharedEmails shared = SharedEmails.of(users);
        if (shared.groups().isEmpty()) {
            return;
        }
        RowNumbers rows = new RowNumbers();
        for (int[] group : shared.groups()) {
            for (int row : group) {
                rows.add(row);
            }
        }
        out.add(
                finding(shared, rows, backup)
                        .of(
                                rows.detail(COLUMNS, (row) -> values(row, users, shared))
                                        .advising(
                                                "give each user an address of their own, or remove"
                                                        + " the users that aren't needed",
                                                "to list them: select lower(email_address),"
                                                        + " count(*) from cwd_user group by"
                                                        + " lower(email_address) having count(*) >"
                                                        + " 1")));
    }

    private static Finding.Draft finding(
            SharedEmails shared, RowNumbers rows, CheckedBackup backup) {
        int all = shared.groups().size();
        String counted = Plurals.of(shared.addresses(), "address", "addresses");
        String message =
                Plurals.of(all, "e-mail address is", "e-mail addresses are")
                        + " used more than once ("
                        + Plurals.of(rows.size(), "user")
                        + "); the Migration Assistant counts "
                        + counted;
        return backup.finding(RULE, message)
                .severity(shared.addresses() == 0 ? Severity.WARNING : Severity.ERROR)
                .because(
                        "by the guide (all rows of all directories)",
                        Plurals.of(all, "address", "addresses")
                                + ", "
                                + Plurals.of(rows.size(), "user"))
                .because(
                        "by the assistant (active directories, each user name once)",
                        counted + ", " + Plurals.of(shared.assistant().cardinality(), "user"));
    }

    private static List<String> values(int row, BackupUsers users, SharedEmails shared) {
        return Stream.concat(
                        users.values(row).stream(),
                        Stream.of(shared.assistant().get(row) ? "counted" : "not counted"))
                .toList();
    }
}
