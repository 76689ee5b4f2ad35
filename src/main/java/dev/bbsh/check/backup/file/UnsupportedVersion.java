package dev.bbsh.check.backup.file;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;

import java.util.Optional;

/** A backup of a version of Jira that Jira Cloud doesn't import, or only with wrong times. */
public final class UnsupportedVersion implements BackupRule {

    private static final Rule RULE =
            Rule.error("unsupported-version", "versions that Jira Cloud doesn't import")
                    .documented()
                    .mandatory();

    private static final JiraVersion UPGRADE = new JiraVersion(7, 0, 0);

    private static final JiraVersion FLOOR = new JiraVersion(7, 6, 0);

    private static final JiraVersion TIMES = new JiraVersion(7, 13, 1);

    private static final String DO_UPGRADE =
            "upgrade the server to Jira 7.13.1 or later, then make a new backup";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        BackupVersions versions = BackupVersions.of(backup.content());
        Optional<JiraVersion> lower = versions.lower();
        if (lower.isEmpty()) {
            add(
                    backup.finding(RULE, "the backup doesn't name the version of its Jira")
                            .severity(Severity.WARNING),
                    "look it up in Jira: Administration > System > System info",
                    versions,
                    out);
        } else if (lower.get().isBefore(TIMES)) {
            old(lower.get(), versions, backup, out);
        }
    }

    private static void old(
            JiraVersion lower,
            BackupVersions versions,
            CheckedBackup backup,
            FindingCollector out) {
        if (lower.isBefore(UPGRADE)) {
            String message = "Jira " + name(lower, versions) + " must be upgraded before migrating";
            add(backup.finding(RULE, message), DO_UPGRADE, versions, out);
        } else if (lower.isBefore(FLOOR)) {
            String message =
                    "Jira "
                            + name(lower, versions)
                            + " is older than 7.6, the oldest version that can be imported";
            add(backup.finding(RULE, message), DO_UPGRADE, versions, out);
        } else {
            String message =
                    "Jira "
                            + name(lower, versions)
                            + " is older than 7.13.1: all its times are read as UTC";
            add(
                    backup.finding(RULE, message).severity(Severity.WARNING),
                    "upgrade the server to Jira 7.13.1 or later first, unless it runs in UTC"
                            + " or its times don't matter",
                    versions,
                    out);
        }
    }

    private static String name(JiraVersion lower, BackupVersions versions) {
        boolean exact = lower.compareTo(UPGRADE) >= 0 || isStated(lower, versions);
        return exact ? lower.toString() : "before 7.0";
    }

    private static boolean isStated(JiraVersion lower, BackupVersions versions) {
        return JiraVersion.of(versions.header().version()).filter(lower::equals).isPresent()
                || JiraVersion.of(versions.data().version()).filter(lower::equals).isPresent();
    }

    private static void add(
            Finding.Draft draft, String advice, BackupVersions versions, FindingCollector out) {
        out.add(
                draft.because("written by", versions.header().words())
                        .because("version of the data", versions.data().words())
                        .of(RowDetail.NONE.advising(advice)));
    }
}
