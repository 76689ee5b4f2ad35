package dev.bbsh.check.backup.access;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.Plurals;

import java.util.List;

/** All permissions that a scheme grants without logging in, browsing among them. */
public final class AnonymousPermission implements BackupRule {

    private static final Rule RULE =
            Rule.warning("anonymous-permission", "permissions granted without logging in")
                    .documented();

    private static final List<String> COLUMNS =
            List.of("schemeId", "scheme", "permission", "permissionKey");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        Grants grants = new Grants(backup.content());
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < grants.size(); row++) {
            if (grants.isInScheme(row) && grants.isToAnyone(row)) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            long schemes = rows.stream().mapToObj(grants::scheme).distinct().count();
            String message =
                    Plurals.of(rows.size(), "permission is", "permissions are")
                            + " granted to 'Anyone' in "
                            + Plurals.of(schemes, "permission scheme");
            out.add(
                    backup.finding(RULE, message)
                            .because("permissions", rows.size())
                            .because("schemes", schemes)
                            .of(
                                    rows.detail(COLUMNS, (row) -> values(row, grants))
                                            .advising(
                                                    "remove 'Anyone' from them: Administration >"
                                                            + " Issues > Permission schemes > the"
                                                            + " scheme > Permissions")));
        }
    }

    private static List<String> values(int row, Grants grants) {
        return List.of(
                grants.scheme(row),
                grants.schemeName(grants.scheme(row)),
                grants.number(row),
                grants.key(row));
    }
}
