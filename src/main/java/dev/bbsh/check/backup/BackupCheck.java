package dev.bbsh.check.backup;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;

/** Checks a backup by all rules, on what is in memory of it. */
public final class BackupCheck {

    private BackupCheck() {}

    /** The findings of a backup. */
    public static Findings of(CheckedBackup backup) {
        FindingCollector out = new FindingCollector(BackupRules.all());
        backup.progress().begin("checking " + backup.name(), BackupRules.every().size());
        for (BackupRule each : BackupRules.every()) {
            backup.progress().advance(1);
            each.check(backup, out);
        }
        return out.findings();
    }
}
