package dev.bbsh.check.backup.access;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.List;

/**
 * Filters or dashboards that can be seen without logging in.
 *
 * @param rule the kind of finding
 * @param entityType the kind of entity
 * @param noun the word for one of them
 * @param system true for the dashboard of the system, which is reported apart
 */
public record PublicShare(Rule rule, String entityType, String noun, boolean system)
        implements BackupRule {

    /** The guide's way to make everything public visible to logged-in users only. */
    private static final String SQL =
            "or in the database, while Jira is stopped: update sharepermissions set sharetype ="
                    + " 'loggedin' where sharetype = 'global'";

    /** The rules about filters and dashboards, in the order in which they are listed. */
    public static List<BackupRule> all() {
        return List.of(
                new PublicShare(
                        Rule.warning("public-filter", "filters that everyone can see").documented(),
                        PublicShares.FILTER,
                        "filter",
                        false),
                new PublicShare(
                        Rule.warning("public-dashboard", "dashboards that everyone can see")
                                .documented(),
                        PublicShares.DASHBOARD,
                        "dashboard",
                        false),
                new PublicShare(
                        Rule.info("public-system-dashboard", "system dashboards, which are public"),
                        PublicShares.DASHBOARD,
                        "system dashboard",
                        true));
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        PublicShares shares = new PublicShares(backup.content());
        RowNumbers rows = new RowNumbers();
        shares.of(entityType).stream().filter((row) -> isMeant(shares.id(row))).forEach(rows::add);
        if (!rows.isEmpty()) {
            String message =
                    system
                            ? "the system dashboard is public, as in every Jira"
                            : Plurals.of(rows.size(), noun)
                                    + " can be seen without logging in, in Cloud by anyone on the"
                                    + " internet";
            out.add(
                    backup.finding(rule, message)
                            .because(noun + "s", rows.size())
                            .of(
                                    rows.detail(PublicShares.COLUMNS, shares::values)
                                            .advising(
                                                    "change how they are shared: Administration >"
                                                            + " System > Shared "
                                                            + (entityType.equals(
                                                                            PublicShares.FILTER)
                                                                    ? "filters"
                                                                    : "dashboards"),
                                                    SQL)));
        }
    }

    private boolean isMeant(String id) {
        boolean ofSystem =
                entityType.equals(PublicShares.DASHBOARD)
                        && id.equals(PublicShares.SYSTEM_DASHBOARD);
        return ofSystem == system;
    }
}
