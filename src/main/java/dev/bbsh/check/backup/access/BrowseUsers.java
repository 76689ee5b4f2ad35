package dev.bbsh.check.backup.access;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** The groups that may browse users, which the guide asks to review. */
public final class BrowseUsers implements BackupRule {

    private static final Rule RULE =
            Rule.info("browse-users", "groups that can browse all users").documented();

    private static final String PERMISSION = "USER_PICKER";

    /** The number of the permission among the global ones up to Jira 6.2. */
    private static final String NUMBER = "27";

    private static final String ANYONE = "(anyone)";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        List<List<String>> rows = new ArrayList<>();
        RowTable now = backup.content().table(BackupTable.GLOBAL_PERMISSION);
        for (int row = 0; row < now.size(); row++) {
            if (now.get(row, "permission").equals(PERMISSION)) {
                rows.add(List.of(group(now.get(row, "group_id")), "GlobalPermissionEntry"));
            }
        }
        Grants grants = new Grants(backup.content());
        for (int row = 0; row < grants.size(); row++) {
            if (!grants.isInScheme(row) && grants.number(row).equals(NUMBER)) {
                rows.add(List.of(group(grants.parameter(row)), "SchemePermissions"));
            }
        }
        if (!rows.isEmpty()) {
            add(rows, backup, out);
        }
    }

    private static String group(String name) {
        return name.isEmpty() ? ANYONE : name;
    }

    private static void add(List<List<String>> rows, CheckedBackup backup, FindingCollector out) {
        List<String> groups = rows.stream().map(List::getFirst).distinct().toList();
        boolean anyone = groups.contains(ANYONE);
        String message =
                anyone
                        ? "anyone can browse the names and addresses of all users"
                        : Plurals.of(groups.size(), "group")
                                + " can browse all users: check that this is wanted in Cloud";
        out.add(
                backup.finding(RULE, message)
                        .severity(anyone ? Severity.WARNING : Severity.INFO)
                        .because("groups", String.join(", ", groups))
                        .of(
                                new RowDetail(
                                        List.of("group", "entity"),
                                        rows,
                                        List.of(
                                                "change it in Jira: Administration > System >"
                                                        + " Global permissions > Browse Users"))));
    }
}
