package dev.bbsh.check.backup.file;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;

import java.util.List;

/** A backup without the file that has the tables of apps, boards and sprints among them. */
public final class AppTablesMissing implements BackupRule {

    private static final Rule RULE =
            Rule.error("activeobjects-missing", "backups without activeobjects.xml")
                    .documented()
                    .mandatory();

    /** The forms of a backup that has both files when it is complete. */
    private static final List<String> WHOLE = List.of("ZIP", "folder");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        if (backup.backup().source().activeObjects().isPresent()) {
            return;
        }
        String form = backup.backup().source().form();
        boolean whole = WHOLE.contains(form);
        out.add(
                backup.finding(
                                RULE,
                                whole
                                        ? "activeobjects.xml is missing: boards and the data of"
                                                + " apps would be lost"
                                        : "only entities.xml was loaded: boards can't be checked")
                        .severity(whole ? Severity.ERROR : Severity.INFO)
                        .because("form", form)
                        .of(
                                RowDetail.NONE.advising(
                                        whole
                                                ? "ask for the ZIP as Jira wrote it: it has"
                                                        + " entities.xml and activeobjects.xml at"
                                                        + " its top level"
                                                : "load the ZIP of the backup: it has both"
                                                        + " files")));
    }
}
