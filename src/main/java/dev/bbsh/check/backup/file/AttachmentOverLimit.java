package dev.bbsh.check.backup.file;

import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.Rule;
import dev.bbsh.check.backup.rule.BackupRule;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.check.backup.rule.RowNumbers;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attachments that are larger than the Cloud site takes. The backup is read again for them, if the
 * limit is known and the largest attachment is above it.
 */
public final class AttachmentOverLimit implements BackupRule {

    private static final Rule RULE =
            Rule.warning("attachment-over-limit", "attachments larger than the Cloud site takes");

    private static final List<String> COLUMNS = List.of("id", "issue", "filename", "bytes");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedBackup backup, FindingCollector out) {
        Optional<Long> limit = backup.inputs().limits().attachment();
        long largest = backup.content().tally().largest();
        limit.filter((size) -> largest > size).ifPresent((size) -> check(size, backup, out));
    }

    private static void check(long limit, CheckedBackup backup, FindingCollector out) {
        TooLarge found = new TooLarge(limit);
        BackupScan.all(backup.backup(), Map.of("FileAttachment", found), backup.progress());
        RowNumbers rows = new RowNumbers();
        for (int row = 0; row < found.rows.size(); row++) {
            rows.add(row);
        }
        String message =
                Plurals.of(rows.size(), "attachment is", "attachments are")
                        + " larger than the Cloud site takes ("
                        + ByteSize.words(limit)
                        + ")";
        out.add(
                backup.finding(RULE, message)
                        .because("attachments", rows.size())
                        .because("limit in bytes", limit)
                        .because("largest in bytes", backup.content().tally().largest())
                        .of(detail(found, rows, backup)));
    }

    private static RowDetail detail(TooLarge found, RowNumbers rows, CheckedBackup backup) {
        IssueDirectory keys = new IssueDirectory(backup.content());
        return rows.detail(COLUMNS, (row) -> found.values(row, keys))
                .advising(
                        "raise the limit in the Cloud site before the import: Settings > System >"
                                + " Attachments",
                        "or move these files to another place, and put a link into the issue");
    }

    /** Keeps the rows above the limit. */
    private static final class TooLarge implements RowHandler {

        private static final int SIZE = 3;

        private final RowTable rows = new RowTable(List.of("id", "issue", "filename", "filesize"));
        private final long limit;

        TooLarge(long limit) {
            this.limit = limit;
        }

        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public void row(BackupRow row) {
            if (row.number(SIZE, 0) > limit) {
                rows.row(row);
            }
        }

        private List<String> values(int row, IssueDirectory keys) {
            return List.of(
                    rows.get(row, 0),
                    keys.keyOrId(rows.number(row, 1, -1)),
                    rows.get(row, 2),
                    rows.get(row, SIZE));
        }
    }
}
