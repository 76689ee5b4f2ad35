package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.Entries;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.overview.ConnectorSummary.EntryCount;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts the records of one connector. */
final class ConnectorTally {

    private static final int LOOKED_AT = 500;

    private final Map<String, Integer> projects = new HashMap<>();
    private final Map<String, Integer> partners = new HashMap<>();
    private long issues;
    private EntryCount comments = new EntryCount(0, 0);
    private EntryCount attachments = new EntryCount(0, 0);
    private long sent;
    private long applied;
    private long ignoring;
    private long firstSync = Long.MAX_VALUE;
    private long lastSync = Long.MIN_VALUE;

    void add(SyncedIssue issue) {
        if (issues++ < LOOKED_AT) {
            count(issue.localIssueKey(), projects);
            count(issue.remoteIssueKey(), partners);
        }
        comments = comments.plus(counted(issue.comments()));
        attachments = attachments.plus(counted(issue.attachments()));
        sent += issue.outgoing().orElse(0);
        applied += issue.incoming().orElse(0);
        ignoring += issue.ignoresIncomingChanges() ? 1 : 0;
        issue.number(IssueField.FIRST_SYNC_DATE)
                .ifPresent((time) -> firstSync = Math.min(firstSync, time));
        issue.lastSync().ifPresent((time) -> lastSync = Math.max(lastSync, time));
    }

    private static EntryCount counted(Entries entries) {
        long copies = 0;
        for (SyncedEntry entry : entries) {
            copies += entry.isCopy() ? 1 : 0;
        }
        return new EntryCount(entries.count(), copies);
    }

    private static void count(Optional<String> issueKey, Map<String, Integer> counts) {
        issueKey.flatMap(ProjectKey::ofIssue)
                .ifPresent((project) -> counts.merge(project, 1, Integer::sum));
    }

    ConnectorSummary summary(SideName side, String key) {
        return new ConnectorSummary(
                side,
                key,
                mostFrequent(projects).or(() -> ProjectKey.ofConnector(key)),
                mostFrequent(partners),
                issues,
                comments,
                attachments,
                sent,
                applied,
                ignoring,
                firstSync == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(firstSync),
                lastSync == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(lastSync));
    }

    private static Optional<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
