package dev.bbsh.check.backup.file;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;

/** A backup whose data are of another version than the Jira that wrote it. */
public final class VersionsDiffer implements BackupRule {

    private static final Rule RULE =
            Rule.warning("versions-differ", "backups of data of another version than their Jira");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupVersions versions = BackupVersions.of(backup.content());
        if (versions.differ()) {
            String message =
                    "written by Jira "
                            + versions.header().words()
                            + ", but its data are of "
                            + versions.data().words()
                            + ": a backup made before an upgrade";
            out.add(
                    backup.finding(RULE, message)
                            .because("written by", versions.header().words())
                            .because("version of the data", versions.data().words())
                            .of(
                                    RowDetail.NONE.advising(
                                            "make a new backup after the upgrade is complete:"
                                                    + " Administration > System > Backup system")));
        }
    }
}
