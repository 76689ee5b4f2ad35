package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.content.BackupTable;
import dev.bbsh.backup.media.AttachmentRows;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.RowTable;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The rows of attachments of an open backup, for a comparison with the files of its media. They are
 * read again from the backup. A row whose issue is gone is left out.
 */
public final class BackupAttachments implements AttachmentRows {

    private final String name;
    private final Backup backup;
    private final RowTable issues;
    private final IssueDirectory keys;
    private final Map<String, String> originalKeys = new HashMap<>();

    /** The attachments of the backup with this name. */
    public BackupAttachments(String name, Backup backup) {
        this.name = name;
        this.backup = backup;
        this.issues = backup.content().table(BackupTable.ISSUE);
        this.keys = new IssueDirectory(backup.content());
        RowTable projects = backup.content().table(BackupTable.PROJECT);
        for (int row = 0; row < projects.size(); row++) {
            String original = projects.get(row, "originalkey");
            originalKeys.put(
                    projects.get(row, "id"),
                    original.isEmpty() ? projects.get(row, "key") : original);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void forEach(Visitor visitor, Progress progress) {
        BackupScan.all(backup, Map.of("FileAttachment", new Rows(visitor)), progress);
    }

    private final class Rows implements RowHandler {

        private final Visitor visitor;

        Rows(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public List<String> columns() {
            return List.of("id", "issue", "filesize", "filename");
        }

        @Override
        public void row(BackupRow row) {
            OptionalInt issue = backup.content().index(BackupTable.ISSUE, "id").first(row.text(1));
            if (issue.isPresent()) {
                visitor.row(
                        new AttachmentRow(
                                row.number(0, -1),
                                keys.key(issue.getAsInt()),
                                originalKeys.getOrDefault(
                                        issues.get(issue.getAsInt(), "project"), ""),
                                row.number(2, -1),
                                row.text(3)));
            }
        }
    }
}
