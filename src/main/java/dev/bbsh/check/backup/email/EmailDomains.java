package dev.bbsh.check.backup.email;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.function.Predicate;

/**
 * Users whose e-mail address is in a domain that can't be imported.
 *
 * @param rule the kind of finding
 * @param like the addresses in such a domain
 * @param what the rest of the sentence about them
 */
public record EmailDomains(Rule rule, Predicate<String> like, String what) implements BackupRule {

    /** The rules about domains, in the order in which they are listed. */
    public static List<BackupRule> all() {
        return List.of(
                new EmailDomains(
                        Rule.error(
                                        "email-without-top-level-domain",
                                        "users whose e-mail address has no top-level domain")
                                .documented()
                                .mandatory(),
                        EmailAddress::lacksTopLevelDomain,
                        "without a top-level domain"),
                new EmailDomains(
                        Rule.error("email-example-com", "users with an address at example.com")
                                .documented()
                                .mandatory(),
                        EmailAddress::isExample,
                        "at example.com, which Jira Cloud refuses"),
                new EmailDomains(
                        Rule.warning(
                                "email-reserved-domain",
                                "users with an address in a reserved domain"),
                        EmailAddress::isReserved,
                        "in a reserved domain, where no mail arrives"));
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        RowNumbers rows = UserList.withEmail(users, like);
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(rows.size(), "user has", "users have")
                            + " an e-mail address "
                            + what;
            out.add(
                    backup.finding(rule, message)
                            .because("users", rows.size())
                            .because("different addresses", UserList.addresses(rows, users))
                            .of(
                                    rows.detail(BackupUsers.COLUMNS, users::values)
                                            .advising(
                                                    "give them a working address in Jira:"
                                                            + " Administration > User management >"
                                                            + " Edit")));
        }
    }
}
