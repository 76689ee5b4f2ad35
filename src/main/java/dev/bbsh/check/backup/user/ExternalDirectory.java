package dev.bbsh.check.backup.user;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.BackupUsers;
import dev.bbsh.check.backup.rule.BackupUsers.Directory;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Users of LDAP, Crowd and other directories, which a site import leaves out. */
public final class ExternalDirectory implements BackupRule {

    private static final Rule RULE =
            Rule.warning("external-directory-users", "users of external directories").documented();

    /** The number of users from which the vendor's support imports them. */
    private static final int MANY = 50;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupUsers users = backup.users();
        RowNumbers rows = new RowNumbers();
        Map<String, Long> counts = new TreeMap<>();
        for (int row = 0; row < users.size(); row++) {
            Optional<Directory> external =
                    users.directory(row).filter((each) -> !each.isInternal());
            if (external.isPresent()) {
                rows.add(row);
                counts.merge(words(external.get()), 1L, Long::sum);
            }
        }
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(rows.size(), "user is", "users are")
                            + " in an external directory: a site import leaves them out";
            out.add(
                    backup.finding(RULE, message)
                            .because("users", rows.size())
                            .because("directories", words(counts))
                            .of(
                                    rows.detail(BackupUsers.COLUMNS, users::values)
                                            .advising(
                                                    "move them to the internal directory before the"
                                                            + " backup, best with delegated LDAP"
                                                            + " authentication",
                                                    otherwise(rows.size()))));
        }
    }

    /** The advice for users who stay where they are. */
    private static String otherwise(int users) {
        return users < MANY
                ? "or create them by hand in Cloud after the import: they are fewer than 50"
                : "or send two CSV files of users and groups to Atlassian Support: they are 50 or"
                        + " more";
    }

    private static String words(Directory directory) {
        return directory.name() + " (" + directory.type() + ")";
    }

    private static String words(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map((each) -> each.getKey() + ": " + Plurals.of(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
