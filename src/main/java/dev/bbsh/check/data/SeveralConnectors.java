package dev.bbsh.check.data;

import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.json.Place;

import java.util.LinkedHashSet;
import java.util.Set;

/** A side with the issues of several connectors: one sync has one on each side. */
final class SeveralConnectors implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("several-connectors", "sides with more than one connector");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        for (CheckedSide side : data.sides()) {
            Set<String> connectors = new LinkedHashSet<>(side.records().connectors());
            connectors.remove("");
            if (connectors.size() > 1) {
                String keys = String.join(", ", connectors);
                out.add(
                        side.finding(
                                        RULE,
                                        side.side().name().key(),
                                        side.project()
                                                + " has issues of "
                                                + connectors.size()
                                                + " connectors: "
                                                + keys)
                                .at(Place.root().child(side.side().name().key()))
                                .because("connectorKey", keys));
            }
        }
    }
}
