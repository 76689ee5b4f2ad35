package dev.bbsh.check.backup.file;

import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.content.IssueCounts;
import dev.bbsh.backup.content.IssueCounts.Thing;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Attachments of issues that the backup doesn't have. */
public final class AttachmentWithoutIssue implements BackupRule {

    private static final Rule RULE =
            Rule.warning("attachment-without-issue", "attachments of issues that don't exist");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** The IDs of all issues in ascending order, eight bytes each. */
    private static long[] issues(RowTable table) {
        int id = table.column("id");
        return IntStream.range(0, table.size())
                .mapToLong((row) -> table.number(row, id, -1))
                .sorted()
                .toArray();
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        IssueCounts counts = backup.content().tally().issues();
        long[] issues = issues(backup.content().table(BackupTable.ISSUE));
        List<List<String>> rows = new ArrayList<>();
        long attachments = 0;
        for (long issue : counts.over(Thing.ATTACHMENT, 0)) {
            int count = counts.of(Thing.ATTACHMENT, issue);
            if (Arrays.binarySearch(issues, issue) < 0) {
                attachments += count;
                rows.add(
                        List.of(
                                Long.toString(issue),
                                Integer.toString(count),
                                Long.toString(counts.bytes(issue))));
            }
        }
        if (!rows.isEmpty()) {
            out.add(finding(attachments, rows, backup));
        }
    }

    private static Finding.Draft finding(
            long attachments, List<List<String>> rows, CheckedBackup backup) {
        String message =
                Plurals.of(attachments, "attachment belongs", "attachments belong")
                        + " to "
                        + Plurals.of(rows.size(), "issue")
                        + " not in the backup";
        return backup.finding(RULE, message)
                .because("attachments", attachments)
                .because("issues", rows.size())
                .of(
                        new RowDetail(
                                List.of("issueId", "attachments", "bytes"),
                                rows,
                                List.of(
                                        "run the integrity checker on the server:"
                                                + " Administration > System > Integrity"
                                                + " checker, then make a new backup")));
    }
}
