package dev.bbsh.check.backup.limit;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.content.IssueCounts;
import dev.bbsh.backup.content.IssueCounts.Thing;
import dev.bbsh.backup.row.RowIndex;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;

/** Attachments of issues that the backup doesn't have. */
public final class AttachmentWithoutIssue implements BackupRule {

    private static final Rule RULE =
            Rule.warning("attachment-without-issue", "attachments of issues that don't exist");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        IssueCounts counts = backup.content().tally().issues();
        RowIndex issues = backup.content().index(BackupTable.ISSUE, "id");
        List<List<String>> rows = new ArrayList<>();
        long attachments = 0;
        for (long issue : counts.issues()) {
            int count = counts.of(Thing.ATTACHMENT, issue);
            if (count > 0 && !issues.has(Long.toString(issue))) {
                attachments += count;
                rows.add(
                        List.of(
                                Long.toString(issue),
                                Integer.toString(count),
                                Long.toString(counts.bytes(issue))));
            }
        }
        if (!rows.isEmpty()) {
            String message =
                    Plurals.of(attachments, "attachment belongs", "attachments belong")
                            + " to "
                            + Plurals.of(rows.size(), "issue")
                            + " not in the backup";
            out.add(
                    backup.finding(RULE, message)
                            .because("attachments", attachments)
                            .because("issues", rows.size())
                            .of(
                                    new RowDetail(
                                            List.of("issueId", "attachments", "bytes"),
                                            rows,
                                            List.of(
                                                    "run the integrity checker on the server:"
                                                        + " Administration > System > Integrity"
                                                        + " checker, then make a new backup"))));
        }
    }
}
