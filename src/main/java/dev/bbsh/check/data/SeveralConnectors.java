package dev.bbsh.check.data;

import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Place;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A side with the issues of several connectors: one sync has one on each side. */
final class SeveralConnectors implements DataRule.OfIssues, DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("several-connectors", "sides with more than one connector");

    private final Map<CheckedSide, Set<String>> connectors = new LinkedHashMap<>();

    private String last = "";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(SyncedIssue issue, CheckedSide side, FindingCollector out) {
        if (issue.ordinal() == 0 || !issue.belongsTo(last)) {
            last = issue.connectorKey().orElse("");
            if (!last.isEmpty()) {
                connectors.computeIfAbsent(side, (_) -> new LinkedHashSet<>()).add(last);
            }
        }
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        connectors.forEach(
                (side, keys) -> {
                    if (keys.size() > 1) {
                        out.add(finding(side, keys));
                    }
                });
    }

    private static Finding.Draft finding(CheckedSide side, Set<String> keys) {
        String all = String.join(", ", keys);
        return side.finding(
                        RULE,
                        side.side().name().key(),
                        side.project() + " has issues of " + keys.size() + " connectors: " + all)
                .at(Place.root().child(side.side().name().key()))
                .because("connectorKey", all);
    }
}
