package dev.bbsh.check.backup.access;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.List;

/** Projects that anyone on the internet can browse once they are in Jira Cloud. */
public final class AnonymousBrowse implements BackupRule {

    private static final Rule RULE =
            Rule.warning("anonymous-browse", "projects that can be seen without logging in")
                    .documented();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        Grants grants = new Grants(backup.content());
        List<List<String>> projects = grants.browsedProjects(grants::isToAnyone);
        long unused = grants.unusedSchemes(grants::isToAnyone);
        if (!projects.isEmpty()) {
            String message =
                    Plurals.of(projects.size(), "project", "projects")
                            + " can be seen without logging in, in Cloud by anyone on the internet";
            out.add(
                    backup.finding(RULE, message)
                            .because("projects", projects.size())
                            .because("schemes with this grant that no project uses", unused)
                            .of(
                                    new RowDetail(
                                            Grants.PROJECT_COLUMNS,
                                            projects,
                                            List.of(
                                                    "remove 'Anyone' from Browse Projects:"
                                                        + " Administration > Issues > Permission"
                                                        + " schemes > the scheme > Permissions",
                                                    "to list the schemes: select distinct scheme"
                                                        + " from schemepermissions where"
                                                        + " permission_key = 'BROWSE_PROJECTS' and"
                                                        + " perm_type = 'group' and perm_parameter"
                                                        + " is null"))));
        }
    }
}
