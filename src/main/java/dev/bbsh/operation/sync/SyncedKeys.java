package dev.bbsh.operation.sync;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.session.Workspace;
import dev.bbsh.work.Progress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys of the synced issues of open data. */
public final class SyncedKeys {

    private SyncedKeys() {}

    /** The keys in all open documents, on both sides. */
    public static Set<String> of(Workspace workspace, Progress progress) {
        return of(DocumentSide.open(workspace), progress);
    }

    /** The keys of some sides. */
    public static Set<String> of(List<DocumentSide> sides, Progress progress) {
        Set<String> keys = new LinkedHashSet<>();
        for (DocumentSide each : sides) {
            for (SyncedIssue issue : each.side().issues()) {
                progress.advance(0);
                issue.localIssueKey().ifPresent(keys::add);
                issue.remoteIssueKey().ifPresent(keys::add);
            }
        }
        return keys;
    }
}
