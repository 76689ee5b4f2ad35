package dev.bbsh.check.backup.email;

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

/**
 * Users whose e-mail address the Migration Assistant refuses: by the query that it uses with
 * Postgres (strict), and by the one that it uses with Oracle and MySQL (loose).
 */
public final class EmailInvalid implements BackupRule {

    private static final Rule RULE =
            Rule.error("email-invalid", "users with an invalid e-mail address")
                    .documented()
                    .mandatory();

    private static final List<String> COLUMNS =
            Stream.concat(BackupUsers.COLUMNS.stream(), Stream.of("loose")).toList();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        RowNumbers strict = UserList.withEmail(users, EmailInvalid::isRefused);
        if (strict.isEmpty()) {
            return;
        }
        long loose =
                strict.stream().filter((row) -> !EmailAddress.isLoose(users.email(row))).count();
        String message =
                Plurals.of(strict.size(), "user has", "users have")
                        + " an e-mail address that the strict rule refuses; the loose rule refuses "
                        + Plurals.of(loose);
        out.add(
                backup.finding(RULE, message)
                        .severity(loose == 0 ? Severity.WARNING : Severity.ERROR)
                        .because("strict rule (Postgres)", strict.size())
                        .because("loose rule (Oracle, MySQL)", loose)
                        .of(
                                strict.detail(COLUMNS, (row) -> values(row, users))
                                        .advising(
                                                "correct the addresses in Jira: Administration >"
                                                        + " User management > Edit",
                                                "an address with + is valid, but the assistant's"
                                                    + " query for Postgres refuses it: see explain"
                                                    + " email-invalid")));
    }

    private static boolean isRefused(String email) {
        return !EmailAddress.isMissing(email) && !EmailAddress.isStrict(email);
    }

    private static List<String> values(int row, BackupUsers users) {
        return Stream.concat(
                        users.values(row).stream(),
                        Stream.of(EmailAddress.isLoose(users.email(row)) ? "valid" : "invalid"))
                .toList();
    }
}
