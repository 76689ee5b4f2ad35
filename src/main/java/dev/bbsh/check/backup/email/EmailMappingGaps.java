package dev.bbsh.check.backup.email;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.LazyList;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Users whom a mapping of users by email misses when Backbone syncs their issues, and, apart from
 * them, the customers of service desks.
 */
public final class EmailMappingGaps implements BackupRule {

    private static final Rule RULE =
            Rule.warning("email-mapping-gaps", "users that a mapping by email misses");

    private static final Rule CUSTOMERS =
            Rule.info("portal-customers", "portal customers who take part in issues");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** The rule of its findings about portal customers. */
    public static Rule customers() {
        return CUSTOMERS;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        MappedUsers mapped = MappedUsers.of(backup);
        missed(mapped, backup, out);
        customers(mapped, backup, out);
    }

    private static void missed(MappedUsers mapped, CheckedBackup backup, FindingCollector out) {
        List<MissedUser> missed = mapped.missed(false);
        if (!missed.isEmpty()) {
            String message =
                    "a mapping by email misses "
                            + Plurals.of(missed.size(), "user")
                            + ": "
                            + reasons(missed);
            out.add(
                    finding(RULE, message, missed, mapped, backup)
                            .of(
                                    rows(missed, backup)
                                            .advising(
                                                    "give them an address of their own in both Jira"
                                                        + " sites, or decide in the Users tab of"
                                                        + " the sync what happens to users without"
                                                        + " a match")));
        }
    }

    private static String reasons(List<MissedUser> missed) {
        Map<MissReason, Long> reasons =
                missed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        MissedUser::reason, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map((each) -> Plurals.of(each.getValue()) + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
    }

    private static void customers(MappedUsers mapped, CheckedBackup backup, FindingCollector out) {
        List<MissedUser> customers = mapped.missed(true);
        if (!customers.isEmpty()) {
            String message =
                    Plurals.of(customers.size(), "portal customer takes", "portal customers take")
                            + " part in issues: a mapping by email doesn't find them where they"
                            + " have no account";
            out.add(
                    finding(CUSTOMERS, message, customers, mapped, backup)
                            .because(
                                    "taken for customers",
                                    "users in no group with access to an application")
                            .of(
                                    rows(customers, backup)
                                            .advising(
                                                    "ask the customer whether they need accounts in"
                                                            + " the other Jira")));
        }
    }

    private static Finding.Draft finding(
            Rule rule,
            String message,
            List<MissedUser> users,
            MappedUsers mapped,
            CheckedBackup backup) {
        return backup.finding(rule, message)
                .because("issues", mapped.scope())
                .because("users", users.size());
    }

    private static RowDetail rows(List<MissedUser> users, CheckedBackup backup) {
        return new RowDetail(
                MissedUser.COLUMNS,
                new LazyList<>(users.size(), (at) -> users.get(at).values(backup.users())),
                List.of());
    }
}
