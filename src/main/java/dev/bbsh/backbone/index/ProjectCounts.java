package dev.bbsh.backbone.index;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.data.NameCounts;
import dev.bbsh.backbone.data.SyncedIssue;

import java.util.Optional;

/**
 * The most frequent projects among the first issues of a side.
 *
 * @param local the project whose issues are local
 * @param remote the project of their partners
 */
record ProjectCounts(Optional<String> local, Optional<String> remote) {

    private static final int LOOKED_AT = 500;

    static ProjectCounts of(Iterable<SyncedIssue> issues) {
        NameCounts local = new NameCounts();
        NameCounts remote = new NameCounts();
        int count = 0;
        for (SyncedIssue issue : issues) {
            if (count++ == LOOKED_AT) {
                break;
            }
            issue.localIssueKey().flatMap(ProjectKey::ofIssue).ifPresent(local::add);
            issue.remoteIssueKey().flatMap(ProjectKey::ofIssue).ifPresent(remote::add);
        }
        return new ProjectCounts(local.mostFrequent(), remote.mostFrequent());
    }
}
