package dev.bbsh.backbone.index;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    List<ConnectorSummary> summaries(SideName side) {
        return tallies.entrySet().stream()
                .map((each) -> each.getValue().summary(side, each.getKey()))
                .toList();
    }
}
