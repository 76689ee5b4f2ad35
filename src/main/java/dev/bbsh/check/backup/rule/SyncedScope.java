package dev.bbsh.check.backup.rule;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backup.catalog.IssueDirectory;
import dev.bbsh.backup.content.BackupContent;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.work.Progress;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The issues of a backup that are synced, according to the data of the sides that it holds.
 *
 * @param projects the projects of these sides
 * @param rows the rows of the issues
 * @param missing the number of synced issues that the backup doesn't have
 */
public record SyncedScope(List<String> projects, BitSet rows, long missing) {

    public SyncedScope {
        projects = List.copyOf(projects);
    }

    /** The synced issues of some sides, whose projects are in the backup. */
    public static SyncedScope of(List<Side> sides, BackupContent content, Progress progress) {
        IssueDirectory keys = new IssueDirectory(content);
        BitSet rows = new BitSet();
        long missing = 0;
        for (Side side : sides) {
            for (SyncedIssue issue : side.issues()) {
                progress.advance(0);
                OptionalInt row = issue.localIssueKey().map(keys::row).orElse(OptionalInt.empty());
                row.ifPresent(rows::set);
                missing += row.isPresent() ? 0 : 1;
            }
        }
        return new SyncedScope(
                sides.stream().flatMap((side) -> side.project().stream()).distinct().toList(),
                rows,
                missing);
    }

    /** The IDs of the issues, in ascending order. */
    public long[] ids(BackupContent content) {
        RowTable issues = content.table(BackupTable.ISSUE);
        int id = issues.column("id");
        return rows.stream().mapToLong((row) -> issues.number(row, id, -1)).sorted().toArray();
    }
}
