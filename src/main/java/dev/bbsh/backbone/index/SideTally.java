package dev.bbsh.backbone.index;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.work.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the records of a side by their connectors. */
public final class SideTally {

    private final Map<String, ConnectorTally> tallies = new LinkedHashMap<>();
    private String last = "";
    private ConnectorTally tally = new ConnectorTally();

    /** The counts of a side, made once for its records. */
    public static SideTally of(Side side, Progress progress) {
        Optional<SideTally> known = side.value().cached(SideTally.class);
        if (known.isPresent()) {
            return known.get();
        }
        progress.begin("counting issues", side.size());
        SideTally made = new SideTally();
        IssueRecords.reading(side, made::add, progress);
        made.tallies.computeIfAbsent(made.last, (key) -> new ConnectorTally());
        side.value().cache(made);
        return made;
    }

    private void add(SyncedIssue issue, boolean sameConnector, long sent, long applied) {
        if (!sameConnector) {
            last = issue.connectorKey().orElse("");
            tally = tallies.computeIfAbsent(last, (key) -> new ConnectorTally());
        }
        tally.add(issue, sent, applied);
    }

    public List<ConnectorSummary> summaries(SideName side) {
        return tallies.entrySet().stream()
                .map((each) -> each.getValue().summary(side, each.getKey()))
                .toList();
    }
}
