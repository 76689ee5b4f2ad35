package dev.bbsh.check.backup.file;

import dev.bbsh.backup.content.ContentTally;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.ByteSize;

import java.util.Optional;

/**
 * Attachments that take more storage than the plan of the Cloud site has. Until that is given,
 * their sum is a reminder.
 */
public final class CloudStorage implements BackupRule {

    private static final Rule RULE =
            Rule.warning("cloud-storage", "attachments against the storage of the Cloud plan")
                    .asking("does the Cloud plan have enough storage?")
                    .documented();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        ContentTally tally = backup.content().tally();
        Optional<Long> storage = backup.inputs().limits().storage();
        if (tally.bytes() == 0 || storage.filter((size) -> size >= tally.bytes()).isPresent()) {
            return;
        }
        String message =
                "attachments take "
                        + ByteSize.words(tally.bytes())
                        + storage.map((size) -> ", but the Cloud plan has " + ByteSize.words(size))
                                .orElse(" of the storage of the Cloud plan");
        Finding.Draft finding =
                backup.finding(RULE, message)
                        .because("attachments", tally.attachments())
                        .because("bytes", tally.bytes())
                        .because("bytes of the largest attachment", tally.largest());
        storage.ifPresent((size) -> finding.because("bytes of the plan", size));
        out.add(
                storage.isPresent()
                        ? finding.of(tooLittle())
                        : finding.of(unknown(backup.name())).severity(Severity.INFO));
    }

    private static RowDetail tooLittle() {
        return RowDetail.NONE.advising(
                "delete old attachments before the backup, leave out projects, or choose a plan"
                        + " with more storage",
                "media check FILE shows the size of each project");
    }

    private static RowDetail unknown(String backup) {
        return RowDetail.NONE.advising(
                "look up the storage of the plan, then type: check " + backup + " --storage 250GB",
                "the largest attachment is compared with the site's limit by: check "
                        + backup
                        + " --attachment-limit 100MB");
    }
}
