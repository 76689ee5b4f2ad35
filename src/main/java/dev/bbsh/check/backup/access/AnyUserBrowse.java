package dev.bbsh.check.backup.access;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.List;

/** Projects that every user with access to the site can browse. */
public final class AnyUserBrowse implements BackupRule {

    private static final Rule RULE =
            Rule.info("any-user-browse", "projects that every logged-in user can see");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        Grants grants = new Grants(backup.content());
        List<List<String>> projects = grants.browsedProjects(grants::isToAnyUser);
        if (!projects.isEmpty()) {
            String message =
                    "every logged-in user can see "
                            + Plurals.of(projects.size(), "project", "projects");
            out.add(
                    backup.finding(RULE, message)
                            .because("projects", projects.size())
                            .of(
                                    new RowDetail(
                                            Grants.PROJECT_COLUMNS,
                                            projects,
                                            List.of(
                                                    "check who will have access to the Cloud site,"
                                                            + " customers and guests included"))));
        }
    }
}
