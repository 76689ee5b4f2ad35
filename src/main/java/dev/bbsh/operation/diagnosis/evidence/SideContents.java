package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.IssueRecords;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.NewContents;
import dev.bbsh.work.Progress;

import java.util.Optional;

/**
 * The IDs of a side, as the contents of the new Jira have them.
 *
 * @param local the local IDs of comments and attachments
 * @param remote the remote IDs of comments and attachments
 */
public record SideContents(ContentCounts local, ContentCounts remote) {

    /**
     * The presence of the IDs of a project, on its own side and as the other one records them.
     *
     * @param contents the name of the catalog
     */
    public record OfProject(String contents, ContentCounts local, Optional<ContentCounts> remote) {

        /** The number of IDs with a presence. */
        public long count(EntryPresence presence) {
            return local.count(presence) + remote.map((it) -> it.count(presence)).orElse(0L);
        }

        /** The number of IDs on the project's own side with a presence. */
        public long count(IdKind kind, EntryPresence presence) {
            return local.count(kind, presence);
        }

        /** True when the contents have all issues of the IDs, and there are any. */
        public boolean isComplete() {
            return count(EntryPresence.UNKNOWN) == 0
                    && count(EntryPresence.PRESENT) + count(EntryPresence.ABSENT) > 0;
        }

        /** True when all IDs exist. */
        public boolean allPresent() {
            return isComplete() && count(EntryPresence.ABSENT) == 0;
        }

        /** True when it is known of some IDs that they don't exist, and of none that it does. */
        public boolean nonePresent() {
            return count(EntryPresence.PRESENT) == 0 && count(EntryPresence.ABSENT) > 0;
        }
    }

    /** Looks up all IDs of a side in the new Jira. */
    static SideContents of(
            DocumentSide side, NewContents contents, Optional<KeyChange> keys, Progress progress) {
        SideContents all =
                new SideContents(
                        new ContentCounts(contents.catalog(), keys),
                        new ContentCounts(contents.catalog(), keys));
        IssueRecords records = IssueRecords.of(side.side(), progress);
        IssueRecords.Reader reader = records.reader();
        for (int ordinal = 0; ordinal < records.size(); ordinal++) {
            if ((ordinal & 1023) == 0) {
                progress.advance(Math.min(1_024, records.size() - ordinal));
            }
            SyncedIssue issue = reader.read(ordinal);
            all.local.addLocal(issue);
            all.remote.addRemote(issue);
        }
        return all;
    }
}
