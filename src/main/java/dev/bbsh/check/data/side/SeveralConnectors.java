package dev.bbsh.check.data.side;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.data.rule.RecordNumbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A side with the issues of several connectors: a sync has one on each side. */
public final class SeveralConnectors implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("several-connectors", "sides with more than one connector");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            List<String> keys = side.connectors();
            if (keys.size() > 1) {
                out.add(finding(side, keys));
            }
        }
    }

    private static Finding.Draft finding(CheckedSide side, List<String> keys) {
        String all = String.join(", ", keys);
        Map<String, RecordNumbers> records = records(side);
        Finding.Draft finding =
                side.finding(
                        RULE,
                        side.side().name().key(),
                        side.project() + " has issues from " + keys.size() + " connectors: " + all);
        others(records, side).nameIn(finding, side).because("connectorKey", all);
        records.forEach((key, some) -> finding.because("records of " + key, some.size()));
        return finding;
    }

    private static Map<String, RecordNumbers> records(CheckedSide side) {
        Map<String, RecordNumbers> records = new LinkedHashMap<>();
        for (SyncedIssue issue : side.side().issues()) {
            issue.connectorKey()
                    .filter((key) -> !key.isEmpty())
                    .ifPresent(
                            (key) ->
                                    records.computeIfAbsent(key, (_) -> new RecordNumbers())
                                            .add(issue));
        }
        return records;
    }

    /**
     * The records of all connectors but the one with the majority of records; all records where
     * none has the majority.
     */
    private static RecordNumbers others(Map<String, RecordNumbers> records, CheckedSide side) {
        Optional<String> main =
                records.entrySet().stream()
                        .filter((each) -> 2L * each.getValue().size() > side.records().size())
                        .map(Map.Entry::getKey)
                        .findFirst();
        RecordNumbers others = new RecordNumbers();
        for (SyncedIssue issue : side.side().issues()) {
            if (issue.connectorKey().filter((key) -> main.equals(Optional.of(key))).isEmpty()) {
                others.add(issue);
            }
        }
        return others;
    }
}
