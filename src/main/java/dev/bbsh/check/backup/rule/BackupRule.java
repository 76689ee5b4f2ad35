package dev.bbsh.check.backup.rule;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;

/** A rule that checks a backup. It has at most one finding of each severity, with all its rows. */
public interface BackupRule {

    Rule rule();

    void check(CheckedBackup backup, FindingCollector out);
}
