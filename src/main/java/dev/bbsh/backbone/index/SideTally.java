package dev.bbsh.backbone.index;

import dev.bbsh.backbone.ProjectKey;
import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.CopyCounter;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.ConnectorSummary.EntryCount;
import dev.bbsh.backbone.index.SideAnalysis.ProjectCounts;
import dev.bbsh.work.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts the records of a side by their connectors. */
final class SideTally {

    private final Map<String, ConnectorTally> tallies = new LinkedHashMap<>();
    private String last = "";
    private ConnectorTally tally = new ConnectorTally();

    /** Reads all records of a side, which are there by number afterwards. */
    IssueColumns read(Side side, Progress progress) {
        progress.begin("counting issues", side.size());
        IssueColumns columns = IssueRecords.read(side, this::add, progress);
        tallies.computeIfAbsent(last, (key) -> new ConnectorTally());
        return columns;
    }

    private void add(SyncedIssue issue, boolean sameConnector, long sent, long applied) {
        if (!sameConnector) {
            last = issue.connectorKey().orElse("");
            tally = tallies.computeIfAbsent(last, (key) -> new ConnectorTally());
        }
        tally.add(issue, sent, applied);
    }

    /**
     * The most frequent projects among the first records of the side; empty when these are counted
     * for each of several connectors instead.
     */
    Optional<ProjectCounts> projects() {
        return tallies.size() == 1
                ? Optional.of(tallies.values().iterator().next().projects.counts())
                : Optional.empty();
    }

    List<ConnectorSummary> summaries(SideName side) {
        return tallies.entrySet().stream()
                .map((each) -> each.getValue().summary(side, each.getKey()))
                .toList();
    }

    /** Counts the records of one connector. */
    private static final class ConnectorTally {

        private final ProjectCounts.Counter projects = new ProjectCounts.Counter();
        private long issues;
        private final EntryTally comments = new EntryTally();
        private final EntryTally attachments = new EntryTally();
        private long sent;
        private long applied;
        private long ignoring;
        private long firstSync = Long.MAX_VALUE;
        private long lastSync = Long.MIN_VALUE;

        /**
         * Counts a record.
         *
         * @param sent as in {@link IssueRecords.Visitor}
         * @param applied as in {@link IssueRecords.Visitor}
         */
        void add(SyncedIssue issue, long sent, long applied) {
            issues++;
            projects.add(issue);
            comments.add(issue, IssueField.COMMENTS);
            attachments.add(issue, IssueField.ATTACHMENTS);
            this.sent += sent == IssueRecords.MISSING ? 0 : sent;
            this.applied += applied == IssueRecords.MISSING ? 0 : applied;
            ignoring += issue.ignoresIncomingChanges() ? 1 : 0;
            firstSync = Math.min(firstSync, issue.number(IssueField.FIRST_SYNC_DATE, firstSync));
            lastSync = Math.max(lastSync, issue.number(IssueField.LAST_OUTGOING_CHANGE, lastSync));
            lastSync = Math.max(lastSync, issue.number(IssueField.LAST_INCOMING_CHANGE, lastSync));
        }

        ConnectorSummary summary(SideName side, String key) {
            ProjectCounts counts = projects.counts();
            return new ConnectorSummary(
                    side,
                    key,
                    counts.local().or(() -> ProjectKey.ofConnector(key)),
                    counts.remote(),
                    issues,
                    comments.count(),
                    attachments.count(),
                    sent,
                    applied,
                    ignoring,
                    firstSync == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(firstSync),
                    lastSync == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(lastSync));
        }

        private static final class EntryTally {

            private final CopyCounter counter = new CopyCounter();
            private long all;
            private long copies;

            void add(SyncedIssue issue, IssueField entries) {
                all += issue.count(entries);
                copies += counter.count(issue, entries);
            }

            EntryCount count() {
                return new EntryCount(all, copies);
            }
        }
    }
}
