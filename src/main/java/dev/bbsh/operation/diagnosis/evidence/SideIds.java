package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.work.Progress;

/**
 * The IDs of a side, as the mapping knows them and as they differ from an earlier file.
 *
 * @param local the local IDs of comments and attachments
 * @param remote the remote IDs of comments and attachments
 */
public record SideIds(IdCounts local, IdCounts remote) {

    /** Looks up all IDs of a side in the mapping. */
    static SideIds of(DocumentSide side, IdCounts counts, Progress progress) {
        SideIds ids = new SideIds(counts.fresh(), counts.fresh());
        IssueRecords records = IssueRecords.of(side.side(), progress);
        IssueRecords.Reader reader = records.reader();
        for (int ordinal = 0; ordinal < records.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, records.size() - ordinal));
            }
            SyncedIssue issue = reader.read(ordinal);
            for (IdKind kind : IdKind.values()) {
                for (SyncedEntry entry : issue.entries(kind.field())) {
                    ids.add(kind, entry);
                }
            }
        }
        return ids;
    }

    private void add(IdKind kind, SyncedEntry entry) {
        local.add(kind, entry.localNumber());
        if (entry.isCopy()) {
            remote.add(kind, entry.remoteNumber());
        }
    }
}
