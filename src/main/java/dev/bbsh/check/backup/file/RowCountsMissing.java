package dev.bbsh.check.backup.file;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

/** A backup without the comment at its end that counts its rows. */
public final class RowCountsMissing implements BackupRule {

    private static final Rule RULE =
            Rule.info("row-counts-missing", "backups that don't count their rows");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        if (backup.content().file().announced().isEmpty()) {
            String message =
                    "the backup doesn't count its rows at the end: nothing proves that its "
                            + Plurals.of(backup.content().file().total(), "row")
                            + " are all";
            out.add(
                    backup.finding(RULE, message)
                            .because("rows", backup.content().file().total())
                            .of(
                                    RowDetail.NONE.advising(
                                            "compare the numbers of issues and users with those"
                                                    + " that Jira shows")));
        }
    }
}
